import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/checking/rules/index.ts";

describe("规则的说明", () => {
  test("编号不重复，写成 组名/规则名", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))("%s 写给编辑看得懂", (_, rule) => {
    for (const text of [rule.title, rule.meaning, rule.remedy]) expect(text).toMatch(/\p{Script=Han}/u);
    expect(rule.meaning).toMatch(/[。]$/);
    expect(rule.remedy).toMatch(/[。]$/);
    expect(rule.wrong).not.toBe("");
    expect(rule.right).not.toBe(rule.wrong);
  });

  test("程序里用到的规则都在清单上，清单上的都有用到", () => {
    const sources = ["src/reading", "src/archive", "src/markdown", "src/checking", "src/schemas"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => readFileSync(join(folder, file), "utf8")),
    );
    const groups = [...new Set(rules.map(({ id }) => id.split("/")[0]))].join("|");
    const used = sources.flatMap((text) =>
      Array.from(text.matchAll(new RegExp(`(id: )?"((?:${groups})/[a-z-]+)"`, "g")), ([, defined, id = ""]) => ({
        defined: defined !== undefined,
        id,
      })),
    );
    const ids = new Set(rules.map(({ id }) => id));
    expect(used.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});
