import { allowedLicences } from "./licences/allowed.ts";
import { lockedPackages } from "./licences/lock.ts";

/** 印出全部依赖的许可，一种一段；有不在名单上的，说出来，退出码 1。 */
const packages = lockedPackages();
const groups = Map.groupBy(packages, ({ license }) => license ?? "没有写明");
for (const [licence, items] of [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))) {
  const names = [...new Set(items.map(({ name, version }) => `${name}@${version}`))];
  console.log(
    `## ${licence}（${names.length}）\n\n${allowedLicences[licence] ?? "不在名单上！"}\n\n${names.join("、")}\n`,
  );
}
const refused = packages.filter(({ license = "" }) => !(license in allowedLicences));
if (refused.length > 0) {
  console.error(`有 ${refused.length} 个包的许可不在名单上（scripts/licences/allowed.ts）：`);
  for (const { name, version, license = "没有写明" } of refused) console.error(`${name}@${version}　${license}`);
  process.exitCode = 1;
}
