import { describe, expect, test } from "vitest";
import { Random } from "../../scripts/generate/random.ts";
import { splitFrontMatter } from "../../src/reading/front-matter.ts";
import { readPlainYaml } from "../../src/reading/plain-yaml.ts";
import { readFully } from "../../src/reading/yaml.ts";
import { toText } from "../examples/example.ts";
import { examples } from "../examples/index.ts";

/** 认得的，要同完整的解析器一模一样；返回认不认得。 */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text);
  if (!plain) return false;
  const { data, strings, problems } = readFully(text);
  expect({ text, data: JSON.stringify(plain.data), strings: plain.strings, problems: [] }).toEqual({
    text,
    data: JSON.stringify(data),
    strings,
    problems,
  });
  return true;
}

const keys = ["a", "b", "title", "null", "yes", "a-b", "甲", '"k"', "__proto__", "constructor", "- a", "-", "- - a"];
const values = [
  ...[
    "协商",
    "甲 乙",
    "a#b",
    "甲 # 乙",
    "a: b",
    "甲：乙",
    "a,b",
    "12",
    "007",
    "1.50",
    "-3",
    "+1",
    "1e3",
    "0x1f",
    ".5",
    "5.",
  ],
  ...["true", "True", "null", "~", "", '"甲"', "'乙'", "'a''b'", '"a\\"b"', '"a" b', "|", ">", "&a 甲", "*a", "!t 甲"],
  ...[
    "[]",
    "{}",
    "[甲, 乙]",
    "[[1, 2], [3]]",
    '{"a":1,"b":["甲"]}',
    "{a: 甲, b: c d}",
    "[a, ]",
    "[a: b]",
    "{a, b}",
    "[a",
    "]",
  ],
  ...[
    "2024-02-30",
    "12:30",
    "http://a.cn/甲",
    "a:",
    "-",
    "- 甲",
    "? a",
    "@a",
    "`a`",
    "%a",
    "甲\t乙",
    "\u3000甲",
    "甲 ",
    "...",
    "---",
  ],
  ...[
    "<<",
    "0o17",
    ".inf",
    "-.INF",
    ".nan",
    "1_000",
    "99999999999999999",
    "a'b",
    'a"b',
    "甲\u2028乙",
    "\u00a0",
    "{a: }",
    "[,]",
  ],
];

describe("平常写法的 YAML", () => {
  test("各类范例都认得，读出来的同完整的解析器一样", () => {
    for (const example of examples) {
      const text = toText(example);
      const split = example.path.endsWith(".md") ? splitFrontMatter(text) : { yaml: text };
      expect("yaml" in split && agrees(split.yaml), example.path).toBe(true);
    }
  });

  test("随手拼的，认得的都一样", () => {
    const random = new Random(20_261);
    let known = 0;
    const line = () =>
      `${" ".repeat(random.pick([0, 0, 0, 1, 2, 2, 4]))}${random.pick(keys)}:${random.pick([" ", " ", "", "  "])}${random.pick(values)}`;
    const item = () => `${" ".repeat(random.pick([0, 2, 2, 4]))}- ${random.pick(values)}`;
    for (let number = 0; number < 6000; number += 1) {
      const lines = Array.from({ length: random.between(1, 5) }, () =>
        random.pick([line, line, line, item, () => "", () => `${random.pick(keys)}:`])(),
      );
      if (agrees(`${lines.join("\n")}${random.pick(["", "\n"])}`)) known += 1;
    }
    expect(known).toBeGreaterThan(200);
  });

  test("范例改坏一两处，认得的都一样", () => {
    const random = new Random(20_262);
    const texts = examples.map(toText).flatMap((text) => {
      const split = splitFrontMatter(text);
      return "message" in split ? [text] : [split.yaml];
    });
    const marks = [..."\n -:,[]{}\"'#&*!|>%@`\\~?0甲a", "  ", ": ", " #", "\n  ", "- ", "\n\n"];
    let known = 0;
    for (let number = 0; number < 4000; number += 1) {
      let text = random.pick(texts);
      for (let change = random.between(1, 3); change > 0; change -= 1) {
        const at = random.between(0, text.length);
        text =
          text.slice(0, at) + (random.chance(0.7) ? random.pick(marks) : "") + text.slice(at + random.between(0, 2));
      }
      if (agrees(text)) known += 1;
    }
    expect(known).toBeGreaterThan(200);
  });
});
