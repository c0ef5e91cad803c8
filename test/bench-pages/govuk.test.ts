import { expect, test } from "vitest";
import { pieceOf } from "../../scripts/bench-pages/govuk.ts";

test("从记录页取题名、提要和正文各段", () => {
  const html = `<meta name="description" content="提要"><h1>题名</h1><p>不在正文里</p>
    <div class="prose"><h2>一</h2><p>正文<a>链接</a></p></div>`;
  expect(pieceOf(html)).toEqual({
    title: "题名",
    description: "提要",
    blocks: [
      { tag: "h2", text: "一" },
      { tag: "p", text: "正文链接" },
    ],
  });
});
