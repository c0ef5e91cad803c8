import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { buildArchive } from "../../src/archive/archive.ts";
import { collect } from "../../src/archive/collect.ts";
import { importFiles } from "../../src/importing/import-files.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { reread } from "../../src/reading/entry.ts";
import { errorsIn, formatProblem } from "../../src/reading/problem.ts";
import { check, writePublication } from "../reading/publication.ts";
import { accepted, imported, refused } from "./found.ts";
import { outputFaults } from "./reader-outputs.ts";

describe("曾经漏过的坏文件，现在拦下", () => {
  test.each(refused)("$name：$wrong", async ({ files, rule, says }) => {
    const { found } = await check(files);
    expect(found.filter((problem) => problem.rule === rule).map(({ message }) => message)).toEqual([
      expect.stringContaining(says),
    ]);
  });
});

describe("曾经坏过的好文件，现在收下", () => {
  test.each(accepted)("$name：$wrong", async ({ files }) => {
    const { root } = await writePublication(files);
    const { content, problems } = await checkContent(root);
    expect(errorsIn(problems).map(formatProblem)).toEqual([]);
    const faults = await outputFaults(
      buildArchive(collect(content)),
      async ({ path }) => reread(content.root, { path }).body,
    );
    expect(faults).toEqual([]);
  });
});

describe("曾经导坏的来件，现在写成过得了检查的草稿", () => {
  test.each(imported)("$name：$wrong", async ({ file, bytes }) => {
    const { root } = await writePublication();
    const home = await mkdtemp(join(tmpdir(), "yikan-found-"));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    await writeFile(join(home, file), bytes);
    const [outcome] = await importFiles({
      inputs: [join(home, file)],
      content: root,
      originals: join(home, "originals"),
      thisYear: 2024,
    });
    if (!outcome || !("imported" in outcome)) throw new Error(JSON.stringify(outcome));
    for (const { content } of outcome.imported.files)
      if (typeof content === "string") expect(content).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
    expect(errorsIn((await checkContent(root)).problems).map(formatProblem)).toEqual([]);
  });
});
