import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedAddresses } from "../src/archive/published-addresses.ts";
import { checkContent } from "../src/reading/check-content.ts";
import { errorsIn, formatProblem } from "../src/reading/problem.ts";
import { contentRoot } from "../src/reading/read-content.ts";
import { readArguments } from "./read-arguments.ts";

const { values } = readArguments(
  { options: { update: { type: "boolean", default: false } } },
  "用法：npm run addresses -- [--update]",
);

const { content, problems } = await checkContent();
const errors = errorsIn(problems);
if (errors.length > 0) {
  for (const problem of errors) console.error(formatProblem(problem));
  console.error(`\n内容有 ${errors.length} 处问题，先改好，再记地址。`);
  process.exit(1);
}

const recorded = new Set((content.settings.get("published")?.data ?? []) as string[]);
const fresh = publishedAddresses(content).filter((url) => !recorded.has(url));
for (const url of fresh) console.log(`新  ${url}`);

if (values.update && fresh.length > 0) {
  const head = "# 发布过的永久地址，只增不减。由 npm run addresses -- --update 添加，不必手写。\n";
  const lines = [...recorded, ...fresh].sort().map((url) => `- ${url}\n`);
  await writeFile(join(contentRoot(), "published.yaml"), head + lines.join(""));
  console.log(`记上了 ${fresh.length} 个新地址，共 ${lines.length} 个。`);
} else if (fresh.length > 0) {
  console.log(`有 ${fresh.length} 个地址还没有记下；记下请运行 npm run addresses -- --update`);
  process.exitCode = 1;
} else console.log(`${recorded.size} 个发布过的地址都记着，都在。`);
