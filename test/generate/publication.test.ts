import { describe, expect, test } from "vitest";
import { makePictures } from "../../scripts/generate/pictures.ts";
import { makePublication } from "../../scripts/generate/publication.ts";
import { collectionNames, recordTypes } from "../../src/schemas/collections.ts";

const sources = ["jia", "yi"];
const made = (records: number, seed = 1) =>
  new Map([...makePublication(records, seed, sources)].map(({ path, text }) => [path, text]));
const isRecord = (path: string) => Object.keys(recordTypes).includes(path.split("/")[0] ?? "");
const bodyOf = (text: string) => text.slice(text.indexOf("\n---\n\n") + 6);

describe("生成的出版物", () => {
  const publication = made(400);

  test("种子相同一字不差，种子不同就不同", () => {
    expect(made(60)).toEqual(made(60));
    expect([...made(60, 2).values()]).not.toEqual([...made(60).values()]);
  });

  test("多造几条，先前的一字不变：只有末一期的目次和同名异义接着长", () => {
    const grown = made(430);
    const changed = [...publication].filter(([path, text]) => grown.get(path) !== text).map(([path]) => path);
    expect(changed.filter((path) => !/^(?:bulletins|same-names)\//.test(path))).toEqual([]);
    expect(changed.filter((path) => path.startsWith("bulletins/")).length).toBeLessThanOrEqual(1);
    expect([...grown.keys()].filter(isRecord)).toHaveLength(430);
  });

  test("各类都有，记录数正好", () => {
    expect([...publication.keys()].filter(isRecord)).toHaveLength(400);
    const folders = new Set([...publication.keys()].map((path) => path.split("/")[0]));
    expect(collectionNames.filter((name) => name !== "pages" && !folders.has(name))).toEqual([]);
  });

  test("记录的正文在 1500 到 3000 字上下；编者按短些", () => {
    const lengths = [...publication]
      .filter(([path]) => isRecord(path) && !path.startsWith("editor-notes/"))
      .map(([, text]) => bodyOf(text).length);
    const within = lengths.filter((length) => length >= 1450 && length <= 3200);
    expect(within.length / lengths.length).toBeGreaterThan(0.98);
  });

  test("正文里有小标题、表、列表、图片、脚注、互相的链接", () => {
    const bodies = [...publication].filter(([path]) => isRecord(path)).map(([, text]) => bodyOf(text));
    for (const mark of ["## ", "| --- |", "\n- ", "](/images/tu-", "[^1]: ", "此前的做法见["])
      expect(bodies.filter((body) => body.includes(mark)).length, mark).toBeGreaterThan(10);
    const links = bodies.flatMap((body) =>
      Array.from(body.matchAll(/\]\(\/([^)]+)\/\)/g), ([, address]) => `${address}.md`),
    );
    expect(links.filter((path) => !publication.has(path))).toEqual([]);
  });
});

test("图片都是真的，每次画出来字节相同", async () => {
  const first = await makePictures();
  const second = await makePictures();
  expect(first).toEqual(second);
  expect(new Set(first.map(({ bytes }) => Buffer.from(bytes).toString("base64"))).size).toBe(first.length);
  for (const { bytes } of first) expect(Buffer.from(bytes.subarray(8, 12)).toString()).toBe("WEBP");
});
