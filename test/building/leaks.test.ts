import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeMemory } from "../../src/building/memory.ts";
import { Output } from "../../src/building/output.ts";
import { findLeaks } from "../../src/gates/find-leaks.ts";
import { readContent } from "../../src/reading/read-content.ts";
import { speech } from "../examples/records.ts";
import { copied, writePublication } from "../reading/publication.ts";

const page = (text: string) => `<!doctype html><html lang="zh-Hans"><body><p>${text}</p></body></html>`;
const secret = "这一段还没有定稿谁也不许先看见";

it("只查变了的；草稿变了，拿它再查一遍没有变的", async () => {
  const work = await mkdtemp(join(tmpdir(), "yikan-leaks-"));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const { root: before } = await writePublication();
  const { root: after } = await writePublication(
    copied(speech, "speeches/2021/jia-caogao.md", {
      state: "draft",
      bulletin: "daitian",
      summary: `待填：${secret}。`,
    }),
  );

  const first = new Output(join(work, "none"), join(work, "site"));
  const memory = makeMemory();
  await first.write("index.html", page(secret));
  await first.write("a.html", page("公开的话"));
  expect(await findLeaks(first, memory, await readContent(before))).toEqual([]);

  const again = new Output(join(work, "site"), join(work, "next"), first.files);
  for (const path of first.files.keys()) again.keep(path);
  // 内容没有变，上一次查过的一份也不再查，哪怕文件已经不在。
  expect(await findLeaks(again, makeMemory(memory.kept), await readContent(before))).toEqual([]);
  // 写进草稿以后，早先放行的那一页就不能再放行。
  const found = await findLeaks(again, makeMemory(memory.kept), await readContent(after));
  expect(found.map(({ gate, file }) => [gate, file])).toEqual([["leak/withheld", "index.html"]]);
});

it("分给几个线程查，同一份一份查一样，次序也一样", async () => {
  const work = await mkdtemp(join(tmpdir(), "yikan-leaks-"));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const { root } = await writePublication(
    copied(speech, "speeches/2021/jia-caogao.md", {
      state: "draft",
      bulletin: "daitian",
      summary: `待填：${secret}。`,
    }),
  );
  const output = new Output(join(work, "none"), join(work, "site"));
  for (let number = 99; number >= 0; number--)
    await output.write(`${number}.html`, page(number % 10 === 0 ? `${secret}，联系13912345678` : "公开的话"));
  const content = await readContent(root);
  const apart = await findLeaks(output, makeMemory(), content, 1);
  expect(apart.map(({ file }) => file)).toEqual(
    [90, 80, 70, 60, 50, 40, 30, 20, 10, 0].flatMap((number) => [`${number}.html`, `${number}.html`]),
  );
  expect(apart).toEqual(await findLeaks(output, makeMemory(), content));
});
