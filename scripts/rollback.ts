import { describeFailure } from "../src/releasing/failure.ts";
import { listReleases, liveId, publishedAt, releasesRoot } from "../src/releasing/release-folders.ts";
import { rollback } from "../src/releasing/rollback.ts";
import { readArguments } from "./read-arguments.ts";

const { values, positionals } = readArguments(
  { allowPositionals: true, options: { list: { type: "boolean", default: false } } },
  "用法：npm run rollback -- [编号或次序] [--list 列出留着的各次]；不写编号就退到上一次",
);
const root = releasesRoot();

if (values.list) {
  const live = await liveId(root);
  for (const release of await listReleases(root)) {
    const { id, manifest } = release;
    const time = (await publishedAt(release)).toLocaleString("zh-CN", { hour12: false });
    console.log(
      `${id === live ? "线上" : "　　"}  ${id}  ${time}  ${manifest.files.length} 个文件  ${manifest.reason ?? ""}`.trimEnd(),
    );
  }
} else {
  try {
    const { from, to } = await rollback(root, positionals[0]);
    console.log(`线上从 ${from?.id ?? "（没有）"} 退到了 ${to.id}。`);
    const present = new Set(to.manifest.files.map(({ path }) => path));
    const lost = (from?.manifest.addresses ?? []).filter((url) => !present.has(`${url.slice(1)}index.html`));
    if (lost.length > 0) console.log(`这一次里还没有的永久地址：${lost.join("、")}`);
  } catch (error) {
    const message = describeFailure(error);
    if (message === undefined) throw error;
    console.error(message);
    process.exitCode = 1;
  }
}
