import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Spoken } from "../../src/gates/leaks/spoken.ts";
import { withheldIn } from "../../src/gates/leaks/withheld.ts";
import { readContent } from "../../src/reading/read-content.ts";
import { speech } from "../examples/records.ts";
import { copied, writePublication } from "../reading/publication.ts";

const draft = "speeches/2021/jia-caogao.md";
const secret = "尚未定稿的意见认为河道两岸应当先行腾退再谈绿化";

/** 一份草稿，里面一句是没有公开的，其余各句别处公开说过。 */
async function publication() {
  const { root } = await writePublication(
    copied({ ...speech, body: `${speech.body}\n\n${secret}。` }, draft, { state: "draft" }),
  );
  return { root, spoken: join(root, speech.path) };
}
const look = async (root: string, spoken?: Spoken) => {
  const { data, digest } = withheldIn(await readContent(root), spoken);
  return { pieces: [...data.shingles.keys()].sort(), digest };
};

test("文件没有变的，照上一次的答，不再读它；答的同从头找的一样", async () => {
  const { root, spoken } = await publication();
  const first = new Spoken();
  const cold = await look(root, first);
  expect(cold.pieces.length).toBeGreaterThan(5);
  const content = await readContent(root);
  const text = await readFile(spoken, "utf8");
  await rm(spoken);
  expect(withheldIn(content, new Spoken(structuredClone(first.saved))).digest).toBe(cold.digest);
  expect(() => withheldIn(content)).toThrow();
  await writeFile(spoken, text);
});

test("公开的文件里新说了，就不再算没有公开的；草稿改了，从头找", async () => {
  const { root, spoken } = await publication();
  const first = new Spoken();
  const cold = await look(root, first);
  await appendFile(join(root, draft), "\n再添一句谁也没有说过的悄悄话放在草稿里头。\n");
  const second = new Spoken(first.saved);
  const added = await look(root, second);
  expect(added).toEqual(await look(root));
  expect(added.pieces.length).toBeGreaterThan(cold.pieces.length);
  await appendFile(spoken, `\n${secret}。\n`);
  const told = await look(root, new Spoken(second.saved));
  expect(told).toEqual(await look(root));
  expect(told.pieces.length).toBeLessThan(added.pieces.length);
});
