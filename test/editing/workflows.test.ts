import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** 各家托管照自己的规矩找的文件，和里面一定要有的几级。 */
const workflows: [file: string, wanted: string[][]][] = [
  [
    ".github/workflows/content.yml",
    [
      ["on", "pull_request"],
      ["jobs", "check", "runs-on"],
      ["jobs", "check", "steps"],
    ],
  ],
  [
    ".gitlab-ci.yml",
    [
      ["check", "script"],
      ["test", "script"],
      ["changes", "script"],
      ["workflow", "rules"],
    ],
  ],
  [".workflow/pr-pipeline.yml", [["version"], ["name"], ["triggers", "pr"], ["stages"]]],
];

/** 里面运行的每一行命令。 */
function commands(node: unknown): string[] {
  if (typeof node === "string") return node.split("\n");
  if (Array.isArray(node)) return node.flatMap(commands);
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(commands);
  return [];
}

describe.each(workflows)("%s", (file, wanted) => {
  const document = parseDocument(readFileSync(file, "utf8"), { uniqueKeys: true });

  test("是合法的 YAML，该有的都有", () => {
    expect(document.errors).toEqual([]);
    for (const path of wanted) expect(document.hasIn(path), path.join(".")).toBe(true);
  });

  test("运行的 npm 命令都在 package.json 里，检查、测试和改动一样不少", () => {
    const lines = commands(document.toJS());
    const used = lines.flatMap((line) => /npm run (?:--silent )?([\w:-]+)/.exec(line)?.[1] ?? []);
    expect(used.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(used).toEqual(expect.arrayContaining(["check", "changes"]));
    expect(lines.some((line) => line.startsWith("npm ci"))).toBe(true);
    expect(lines).toContain("npm test");
  });
});

describe("每天核对线上", () => {
  test.each([
    [".github/workflows/canary.yml", ["on", "schedule"]],
    [".gitlab-ci.yml", ["canary", "rules"]],
  ])("%s", (file, path) => {
    const document = parseDocument(readFileSync(file, "utf8"), { uniqueKeys: true });
    expect(document.errors).toEqual([]);
    expect(document.hasIn(path)).toBe(true);
    expect(
      commands(document.toJS()).filter((line) => /npm run (?:--silent )?verify -- "\$CANARY_URL"/.test(line)),
    ).toHaveLength(1);
    expect(Object.hasOwn(scripts, "verify")).toBe(true);
  });
});
