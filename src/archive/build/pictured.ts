import type { PictureKind } from "../../schemas/site.ts";
import type { Archive } from "../archive.ts";

type Lists = Pick<Archive, "records" | "bulletins" | "cities" | "mechanisms" | "people">;

/** 各类里轮得到的，按先后。编者按不单独成页，没有图。 */
const candidates: Record<PictureKind, (lists: Lists) => readonly { pictured: boolean }[]> = {
  records: ({ records }) => records.filter(({ type }) => type !== "editor-note"),
  bulletins: ({ bulletins }) => bulletins,
  cities: ({ cities }) => cities,
  mechanisms: ({ mechanisms }) => mechanisms,
  people: ({ people }) => people,
};

/** 给有自己的分享图的结点记上。记在结点上，一页有没有图就只看它自己，不必问全刊排到了第几。 */
export function markPictured(lists: Lists, { kinds, limit }: Archive["site"]["pictures"]): void {
  for (const kind of kinds) for (const node of candidates[kind](lists).slice(0, limit)) node.pictured = true;
}
