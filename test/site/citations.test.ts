import { expect, test } from "vitest";
import { data, read } from "./built-site.ts";

const records = data<{ id: string; type: string; title: string }>("records").filter(
  ({ type }) => type !== "editor-note",
);

test("整份 BibTeX：一条记录一则，键就是编号，括号成对", () => {
  const entries = read("cite/records.bib").split(/\n(?=@)/);
  expect(entries.map((entry) => /^@online\{([^,]+),/.exec(entry)?.[1])).toEqual(records.map(({ id }) => id));
  for (const entry of entries) {
    const plain = entry.replace(/\\[{}]/g, "");
    expect(plain.split("{").length, entry).toBe(plain.split("}").length);
    expect(entry).toMatch(/\n {2}year = \{\[?[不晚于\d/-]+\]?\},\n/);
  }
});

test("整份 RIS：一条记录一则，都有类型、题名、日期、网址", () => {
  const entries = read("cite/records.ris")
    .split("\n\n")
    .filter((entry) => entry.trim() !== "");
  expect(entries).toHaveLength(records.length);
  for (const [index, entry] of entries.entries()) {
    expect(entry).toMatch(/^TY {2}- ELEC\nID/);
    expect(entry).toContain(`\nTI  - ${records[index]?.title}\n`);
    expect(entry).toMatch(/\nPY {2}- \d{4}\/\d*\/\d*\/(推断|不晚于)?\n/);
    expect(entry).toMatch(/\nUR {2}- https:\S+\n/);
    expect(entry).toMatch(/\nER {2}- \n?$/);
  }
});
