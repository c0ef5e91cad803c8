import { expect, test } from "vitest";
import { goodPage, goodSite } from "../gates/good-site.ts";
import { gated } from "../gates/made-site.ts";

test.each([
  ["看不清的字", "color-contrast", "<p class=faint>几乎看不见的一句话。</p>", ".faint{color:#ddd;background:#fff}"],
  ["没有名称的按钮", "button-name", '<button type="button"></button>', ""],
  ["没有标签的输入框", "label", '<p><input type="text" name="q"></p>', ""],
])("%s，axe 报得出（%s）", async (_, rule, body, css) => {
  const files = { ...(await goodSite()), "index.html": goodPage("/", { body }), "site.css": `body{margin:0}${css}` };
  const { problems } = await gated(files, { axe: true });
  const found = problems.filter(({ gate, file }) => gate === "page/axe" && file === "index.html");
  expect(found.some(({ message }) => message.includes(`（${rule}）`))).toBe(true);
});
