import type { ChangeLog } from "./change-log.ts";
import { printedDate } from "./proposals/dates.ts";
import { bodyOf, type Page } from "./splitting/piece.ts";

/** 栏序乱了的痕迹：句子的下文在别处、小标题印了两遍。有这样痕迹的一篇，每个小标题都请核对。 */
export function markScrambled(page: Page, log: ChangeLog): void {
  const traces = log.changes
    .filter(({ repair, certainty }) => repair === "次序存疑" || (repair === "没说完的句子" && certainty === "likely"))
    .map(({ line }) => line);
  for (const piece of page.pieces) {
    const blocks = bodyOf(piece);
    const lines = blocks.flatMap((block) => block.lines.flat());
    const [from, to] = [Math.min(...lines), Math.max(...lines)];
    if (!traces.some((line) => from <= line && line <= to)) continue;
    for (const { role, passage } of blocks)
      if (role === "subhead")
        log.note("栏序存疑", passage, "unsure", "这一篇的栏序可能乱了，小标题下面的各段是不是归它，请对照原件", {
          after: passage.text,
        });
  }
}

const stamped = /(20\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\d{2}/;

/** 图片文件名里的时刻晚于页面印的时刻：网页发布以后又改过。 */
export function markClocks(page: Page, log: ChangeLog): void {
  const printed = page.metas
    .map(({ passage }) => printedDate(passage.text))
    .find((date) => date?.precision === "minute");
  if (!printed) return;
  for (const { passage } of page.furniture) {
    const [, year, month, day, hour, minute] = stamped.exec(passage.text) ?? [];
    const taken = `${year}-${month}-${day}T${hour}:${minute}`;
    if (year !== undefined && taken > printed.value)
      log.note(
        "时刻不合",
        passage,
        "unsure",
        `图片文件名的时刻晚于页面印的 ${printed.value.replace("T", " ")}，网页发布后可能改过`,
        {
          after: passage.text,
        },
      );
  }
}
