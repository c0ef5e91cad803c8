import { parseArgs } from "node:util";
import { explain, fuzz } from "./fuzz.ts";
import { makeCase } from "./kinds.ts";

const usage = `用法：npm run fuzz -- [--cases 个数] [--seed 种子] [--from 从第几个起] [--show]
造坏的、怪的内容文件和来件，看检查、档案、各样输出和导入受不受得住。--show 把例子印出来。`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: "string", default: "200000" },
        seed: { type: "string", default: "1" },
        from: { type: "string", default: "0" },
        show: { type: "boolean", default: false },
      },
    });
    const [cases, seed, from] = [values.cases, values.seed, values.from].map(Number);
    if (![cases, seed, from].every((value) => Number.isSafeInteger(value) && (value ?? -1) >= 0)) throw new Error();
    return { cases: cases ?? 0, seed: seed ?? 0, from: from ?? 0, show: values.show };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

const { show, ...options } = readOptions();
if (show)
  for (let number = options.from; number < options.from + options.cases; number++) {
    const { case: one } = makeCase(options.seed, number);
    console.log(`第 ${number} 个：${one.done.join("，")}`);
    const files = "files" in one ? one.files : [{ path: one.name, bytes: one.bytes }];
    for (const { path, bytes } of files)
      console.log(`—— ${path}\n${JSON.stringify(Buffer.from(bytes).toString("utf8"))}`);
  }

const began = performance.now();
const { cases, accepted, findings } = await fuzz(options, (count) => {
  if (process.stderr.isTTY) process.stderr.write(`\r跑了 ${count} 个`);
});
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `\n种子 ${options.seed}：${cases} 个例子，收下 ${accepted} 个，毛病 ${findings.length} 处，${seconds} 秒。`,
);
for (const finding of findings) console.log(explain(options.seed, finding));
process.exitCode = findings.length > 0 ? 1 : 0;
