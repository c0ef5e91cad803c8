import { createHash, hash } from "node:crypto";
import { draw } from "./draw.ts";
import type { Drawing } from "./mark.ts";
import { paint } from "./paint.ts";

/** 一张样张，各种笔画、各种颜色都有。 */
const specimen = {
  kicker: "眉题 · 1",
  title: "一张样张 2030+N",
  note: "题名下面的一句，Aa",
  foot: "署名　日期",
  publication: "样张",
  accent: "#ad2e1d",
} as const;

let edition: string | undefined;

/** 画法的版本，就是样张画出来的样子：画法、颜色、压缩（zlib 的版本也算）变了，它就变，不靠谁记着改。 */
function currentEdition(): string {
  edition ??= hash("sha256", paint(draw(specimen)), "hex");
  return edition;
}

/** 一张图的键：画法的版本，和每一笔的形状、位置、颜色。键相同的，画出来一个字节不差。 */
export function pictureKey({ accent, marks }: Drawing): string {
  const key = createHash("sha256").update(`${currentEdition()} ${accent}`);
  for (const { outline, place, tone } of marks)
    key.update(`\n${tone} ${place.x} ${place.y} ${place.scale} ${outline.length}\n`).update(outline);
  return key.digest("hex");
}
