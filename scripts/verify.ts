import { readFile } from "node:fs/promises";
import { describeFailure } from "../src/releasing/failure.ts";
import { type Manifest, parseManifest } from "../src/releasing/manifest.ts";
import { ReleaseError } from "../src/releasing/release-error.ts";
import { type Aspect, aspectNames, aspects } from "../src/releasing/verify/finding.ts";
import { verifySite } from "../src/releasing/verify/verify-site.ts";
import { readArguments } from "./read-arguments.ts";

/** 命令写错了，或者连不上：同“对不上”（1）分得开。 */
const misuse = 2;
const usage = `用法：npm run verify -- 网址 [--manifest 清单] [--skip ${aspectNames.join("|")}] [--concurrency 6] [--format text|json]
  --manifest   用自己留着的清单核对，不信线上的那一份
  --skip       略去一样，可以写几次：${aspectNames.map((name) => `${name} ${aspects[name]}`).join("，")}
退出码：0 都对得上，1 有对不上的，2 连不上或者写错了`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      manifest: { type: "string" },
      skip: { type: "string", multiple: true, default: [] },
      concurrency: { type: "string", default: "6" },
      format: { type: "string", default: "text" },
    },
  },
  usage,
);

async function readOwn(file: string | undefined): Promise<Manifest | undefined> {
  if (file === undefined) return undefined;
  try {
    return parseManifest(await readFile(file, "utf8"));
  } catch {
    throw new ReleaseError(`${file} 不是一次发布的清单，或者打不开。`);
  }
}

const [url = "", ...more] = positionals;
const skip = values.skip.filter((name): name is Aspect => Object.hasOwn(aspects, name));
const concurrency = Number(values.concurrency);
const valid =
  URL.canParse(url) &&
  more.length === 0 &&
  skip.length === values.skip.length &&
  Number.isInteger(concurrency) &&
  concurrency > 0 &&
  ["text", "json"].includes(values.format);
if (!valid) {
  console.error(usage);
  process.exit(misuse);
}

try {
  const manifest = await readOwn(values.manifest);
  const result = await verifySite(new URL(url).origin, { manifest, concurrency, skip: new Set(skip) });
  const { findings, release, files, redirects, withdrawn, questions } = result;
  if (values.format === "json") console.log(JSON.stringify(result, undefined, 2));
  else {
    for (const { aspect, address, message } of findings) console.log(`${address} — ${message} [${aspect}]`);
    const verdict = findings.length > 0 ? `有 ${findings.length} 处对不上` : "都对得上";
    console.log(
      `${result.url} 是 ${release}：核对了 ${files} 个文件、${redirects} 处改道、${withdrawn} 处撤回、${questions} 句搜索，${verdict}。`,
    );
  }
  process.exitCode = findings.length > 0 ? 1 : 0;
} catch (error) {
  const message = describeFailure(error);
  if (message === undefined) throw error;
  console.error(message);
  process.exitCode = misuse;
}
