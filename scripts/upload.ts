import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { difference, type Holding, holdingOf, stages } from "../src/releasing/difference.ts";
import { describeFailure } from "../src/releasing/failure.ts";
import { manifestName, parseManifest } from "../src/releasing/manifest.ts";
import { ReleaseError } from "../src/releasing/release-error.ts";
import { listReleases, liveId, releasesRoot } from "../src/releasing/release-folders.ts";
import { uploadToFolder } from "../src/releasing/upload-folder.ts";
import { readArguments } from "./read-arguments.ts";

const usage = `用法：npm run upload -- 文件夹 [--release 编号]
      npm run upload -- --list 文件夹 [--from 清单或网址] [--release 编号]
  文件夹      把线上的一次传到这个文件夹，只传变了的
  --list      不传，只把要传的、要删的写成几份单子，给对象存储自己的工具用
  --from      同哪一份清单比：上次留下的文件，或者线上的网址；不写就是全部要传
  --release   不是线上的那一次，另传一次`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: { list: { type: "string" }, from: { type: "string" }, release: { type: "string" } },
  },
  usage,
);

/** @throws ReleaseError 读不成。 */
async function readBase(from: string | undefined): Promise<Holding> {
  if (from === undefined) return new Map();
  try {
    const remote = /^https?:/.test(from);
    const text = remote ? await (await fetch(new URL(`/${manifestName}`, from))).text() : await readFile(from, "utf8");
    return holdingOf(parseManifest(text));
  } catch {
    throw new ReleaseError(`${from} 那里没有清单，或者读不成。`);
  }
}

const [target] = positionals;
if ((target === undefined) === (values.list === undefined) || positionals.length > 1) {
  console.error(usage);
  process.exit(2);
}

try {
  const root = releasesRoot();
  const id = values.release ?? (await liveId(root));
  const release = (await listReleases(root)).find((each) => each.id === id);
  if (!release) throw new ReleaseError(id ? `没有 ${id} 这一次发布。` : "还没有发布过，请先运行 npm run release。");
  const { list } = values;
  if (list !== undefined) {
    const changes = difference(await readBase(values.from), holdingOf(release.manifest));
    await mkdir(list, { recursive: true });
    for (const stage of stages) {
      const paths = changes.filter((change) => change.stage === stage).map(({ path }) => `${path}\n`);
      await writeFile(join(list, `${stage}.txt`), paths.join(""));
      console.log(`${stage}.txt  ${paths.length} 个`);
    }
  } else if (target !== undefined) {
    const changes = await uploadToFolder(release.site, release.manifest, target);
    const count = (action: string) => changes.filter((change) => change.action === action).length;
    console.log(
      `${release.id} 传到了 ${target}：添 ${count("add")} 个，换 ${count("change")} 个，删 ${count("delete")} 个。`,
    );
  }
} catch (error) {
  const message = describeFailure(error);
  if (message === undefined) throw error;
  console.error(message);
  process.exitCode = 1;
}
