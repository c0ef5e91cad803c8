import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { askChoice, askText } from "../../scripts/prompts.ts";

/** 一个假的终端：打进去的字、屏上出现过的字。 */
function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = "";
  output.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
  });
  const shows = (text: string) => expect.poll(() => stripVTControlCharacters(screen)).toContain(text);
  return { input, output, shows, screen: () => stripVTControlCharacters(screen) };
}

test("必答的空着，用中文请他写；写了就收下", async () => {
  const { input, output, shows, screen } = terminal();
  const answer = askText("题名", { required: true }, { input, output });
  await shows("题名");
  input.write("\r");
  await shows("这一项要写，不能空着");
  input.write("修桥记\r");
  expect(await answer).toBe("修桥记");
  expect(screen()).not.toMatch(/[A-Za-z]{3,}/);
});

test("选一项：怎样按键也用中文说", async () => {
  const { input, output, shows, screen } = terminal();
  const choices = ["发言", "案例"].map((value) => ({ name: value, value }));
  const answer = askChoice("写什么", choices, { input, output });
  await shows("↑↓ 上下移动，⏎ 选定");
  input.write("\r");
  expect(await answer).toBe("发言");
  expect(screen()).not.toMatch(/[A-Za-z]{3,}/);
});
