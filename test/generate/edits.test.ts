import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apply, editNames, planEdit, undo } from "../../scripts/generate/edits.ts";
import { makePublication } from "../../scripts/generate/publication.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "yikan-edits-"));
  for (const { path, text } of makePublication(120, 1, ["jia"])) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function snapshot(): Promise<Map<string, string>> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, await readFile(path, "utf8")] as const;
      }),
    ),
  );
}

test.each(editNames)("%s：只动该动的，改回去一字不差", async (edit) => {
  const before = await snapshot();
  const changes = planEdit(root, edit);
  expect(changes).toEqual(planEdit(root, edit));
  await apply(root, changes);
  const after = await snapshot();
  expect(after.size - before.size).toBe({ body: 0, title: 0, add: 1, remove: -1 }[edit]);
  const touched = new Set(
    [...before, ...after].filter(([path]) => before.get(path) !== after.get(path)).map(([path]) => path),
  );
  expect(touched.size).toBe(edit === "body" || edit === "title" ? 1 : 2);
  await apply(root, undo(changes));
  expect(await snapshot()).toEqual(before);
});

test("删的那一条，别处没有指向它的", async () => {
  const [removed] = planEdit(root, "remove");
  const id = removed?.path.split("/").at(-1)?.replace(".md", "") ?? "";
  const mentions = [...(await snapshot())].filter(([path, text]) => !path.endsWith(`${id}.md`) && text.includes(id));
  expect(mentions.map(([path]) => path.includes("bulletins"))).toEqual([true]);
});

test("新添的一条排在每张列表的头一个：日期最近", async () => {
  const [added] = planEdit(root, "add");
  const newest = JSON.parse(/^date: (.*)$/m.exec(added?.after ?? "")?.[1] ?? "{}").value;
  for (const text of (await snapshot()).values())
    for (const [, value = ""] of text.matchAll(/^date: \{"value":"([^"]+)"/gm))
      expect(value < newest, value).toBe(true);
});
