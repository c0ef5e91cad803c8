import { join } from "node:path";
import { readContent } from "../src/reading/read-content.ts";
import { buildInChild } from "../src/releasing/build-in-child.ts";
import { describeSite } from "../src/releasing/describe.ts";
import { describeFailure } from "../src/releasing/failure.ts";
import { passGates } from "../src/releasing/pass-gates.ts";
import { release } from "../src/releasing/release.ts";
import { releasesRoot } from "../src/releasing/release-folders.ts";
import { formatBytes } from "../src/text/format-bytes.ts";
import { fetchFiles } from "./file-fetch.ts";
import { readArguments } from "./read-arguments.ts";

const { values } = readArguments(
  {
    options: {
      reason: { type: "string" },
      keep: { type: "string", default: "5" },
      axe: { type: "boolean", default: true },
    },
    allowNegative: true,
  },
  '用法：npm run release -- [--reason "比线上少的理由"] [--keep 留几次] [--no-axe]',
);

fetchFiles();
const root = releasesRoot();
/** 建站成功以后才读：内容已经查过没有错。 */
const content = () => readContent();
try {
  const outcome = await release(
    root,
    {
      build: (folder) => buildInChild("scripts/build.ts", folder),
      gates: async (folder) =>
        passGates(folder, { content: await content(), memory: join(root, "work", "gates"), axe: values.axe }),
      describe: async (folder) => describeSite(folder, await content()),
      report: (message) => console.log(message),
    },
    { reason: values.reason, keep: Number(values.keep) || 5 },
  );
  const { manifest, unchanged, reused, pruned } = outcome;
  if (unchanged) console.log(`内容同线上的 ${manifest.id} 一模一样，不必发布。`);
  else {
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
    console.log(
      `发布了 ${manifest.id}：${manifest.files.length} 个文件，${formatBytes(bytes)}，其中 ${reused} 个没有变；前几次的 ${manifest.kept.length} 个还留着给打开着的旧页面。`,
    );
    if (pruned.length > 0) console.log(`清去了最早的 ${pruned.join("、")}。`);
  }
} catch (error) {
  const message = describeFailure(error);
  if (message === undefined) throw error;
  console.error(message);
  process.exitCode = 1;
}
