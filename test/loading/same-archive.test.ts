import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sameArchive } from "../../src/loading/same-archive.ts";
import { readContent } from "../../src/reading/read-content.ts";
import { toText, vary } from "../examples/example.ts";
import { speech } from "../examples/records.ts";
import { writePublication } from "../reading/publication.ts";

test("只在正文后面添一段，档案还是那样；别的改动都不是", async () => {
  const { root } = await writePublication();
  const file = join(root, speech.path);
  const before = await readContent(root);
  expect(sameArchive(before, await readContent(root))).toBe(true);

  const text = toText(speech);
  await writeFile(file, `${text}\n新添的一段。\n`);
  expect(sameArchive(before, await readContent(root))).toBe(true);

  await writeFile(file, toText({ ...speech, body: `换了第一句。\n\n${speech.body}` }));
  expect(sameArchive(before, await readContent(root))).toBe(false);

  await writeFile(file, toText({ ...speech, data: vary(speech.data, { title: "换了题名" }) }));
  expect(sameArchive(before, await readContent(root))).toBe(false);

  await writeFile(file, text);
  await writeFile(join(root, "vocabulary/forms.yaml"), "[]\n");
  expect(sameArchive(before, await readContent(root))).toBe(false);

  await rm(file);
  expect(sameArchive(before, await readContent(root))).toBe(false);
});
