import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eleventyLayout } from "../../scripts/bench-build/eleventy.ts";
import { evidenceOf } from "../../scripts/bench-build/evidence.ts";
import { hexoLayout } from "../../scripts/bench-build/hexo.ts";
import { hugoLayout } from "../../scripts/bench-build/hugo.ts";
import { PeerSource } from "../../scripts/bench-build/peer.ts";
import { apply, editNames, planEdit, undo } from "../../scripts/generate/edits.ts";
import { makePublication } from "../../scripts/generate/publication.ts";
import { recordTypes } from "../../src/schemas/collections.ts";

let root: string;
let content: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "yikan-peers-"));
  content = join(root, "content");
  for (const { path, text } of makePublication(80, 1, ["jia"])) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  await mkdir(join(content, "vocabulary"));
  await writeFile(join(content, "vocabulary/topics.yaml"), "- id: jia\n  name: 甲\n  description: 甲事。\n");
  await mkdir(join(content, "images"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function textsIn(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), await readFile(path, "utf8")] as const;
      }),
    ),
  );
}

test.each([
  ["hugo", hugoLayout],
  ["eleventy", eleventyLayout],
  ["hexo", hexoLayout],
])("%s：记录一条不少，改动跟着走，改回去一字不差", async (name, layout) => {
  const source = new PeerSource(join(root, name), layout);
  await source.write(content);
  const before = await textsIn(source.folder);
  const records = [...(await textsIn(content)).keys()].filter(
    (path) => Object.hasOwn(recordTypes, path.split("/")[0] ?? "") && !path.startsWith("editor-notes/"),
  );
  const written = [...before.keys()].filter((path) => /-(?:speech|report|visit|case|feature)-\d+\.md$/.test(path));
  expect(written).toHaveLength(records.length);
  for (const edit of editNames) {
    const changes = planEdit(content, edit);
    await apply(content, changes);
    await source.apply(changes);
    const after = await textsIn(source.folder);
    const { text, present } = evidenceOf(edit, changes);
    const changed = [...after].filter(([path, now]) => before.get(path) !== now).map(([, now]) => now);
    if (present) expect(changed.join("\n"), edit).toContain(text);
    else expect(changed.join("\n"), edit).not.toContain(text.slice(0, -1));
    await apply(content, undo(changes));
    await source.apply(undo(changes));
    expect(await textsIn(source.folder), edit).toEqual(before);
  }
});
