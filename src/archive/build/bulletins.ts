import type { BulletinData } from "../../schemas/bulletin.ts";
import { address } from "../addresses.ts";
import type { Item } from "../collected.ts";
import { yearOf } from "../dates.ts";
import type { BulletinNode, CityNode, RecordNode } from "../nodes.ts";
import { fileNode } from "./file-node.ts";
import { byId, type Find } from "./lookup.ts";
import { newestFirst } from "./order.ts";

/** 会刊的结点，新的在前；目次要等有了记录再接（linkContents）。 */
export function buildBulletins(items: readonly Item<BulletinData>[], cityOf: Find<CityNode>): BulletinNode[] {
  return items
    .map(
      (item): BulletinNode => ({
        ...fileNode(item, address.bulletin(item.id)),
        kind: "bulletin",
        year: yearOf(item.data.date),
        cities: item.data.cities.map(cityOf),
        contents: [],
      }),
    )
    .sort(newestFirst);
}

/** 接上每一期的目次，和目次里各页的上一篇、下一篇；目次列着而没有发布的（草稿、已撤回）略过。 */
export function linkContents(bulletins: readonly BulletinNode[], published: readonly RecordNode[]): void {
  const recordOf = byId(published);
  for (const bulletin of bulletins) {
    bulletin.contents = bulletin.data.contents.flatMap((id) => recordOf.get(id) ?? []);
    const pages = bulletin.contents.filter((record) => record.type !== "editor-note");
    pages.forEach((record, position) => {
      record.previous = pages[position - 1];
      record.next = pages[position + 1];
    });
  }
}
