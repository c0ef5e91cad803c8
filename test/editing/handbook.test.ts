import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { rules } from "../../src/checking/rules/index.ts";
import { handbookExamples } from "../../src/editing/handbook/examples.ts";
import { ruleGroups } from "../../src/editing/handbook/rule-groups.ts";
import { collectionNames } from "../../src/schemas/collections.ts";
import { placeholder, placeholderId } from "../../src/schemas/placeholder.ts";
import { toText } from "../examples/example.ts";
import { examples } from "../examples/index.ts";
import { siteSettings } from "../examples/publication.ts";
import { check } from "../reading/publication.ts";

test("手册里的范例合在一起是一份没有差错的出版物，每一类都有", async () => {
  expect(handbookExamples.map(({ kind }) => kind)).toEqual(collectionNames);
  const { data } = siteSettings;
  const others = {
    "site.yaml": toText({ ...siteSettings, data: { ...data, featured: {} } }),
    "cities/yi.md": "---\nname: 乙县\nshort: 乙县\nlevel: county\nparent: jia\n---\n",
    "vocabulary/topics.yaml": "- id: lianxi\n  name: 联系群众\n  description: 联系群众。\n",
    "vocabulary/categories.yaml": "- id: jihua\n  name: 协商计划\n  description: 协商计划。\n",
    "vocabulary/forms.yaml": "- id: zhidu\n  name: 制度\n  description: 制度。\n",
    "vocabulary/sources.yaml":
      '- id: jiabao\n  name: 甲市政协会刊\n  publisher: 甲市政协办公室\n  publisherBasis: printed\n  date: { value: "2024-06", precision: month, basis: printed }\n  file: jiabao.txt\n',
  };
  const none = Object.fromEntries(examples.map(({ path }) => [path, null]));
  const levels = Object.fromEntries(
    examples.filter(({ path }) => path === "vocabulary/levels.yaml").map((example) => [example.path, toText(example)]),
  );
  const { problems } = await check({
    ...none,
    ...levels,
    ...others,
    ...Object.fromEntries(handbookExamples.map(({ path, text }) => [path, text])),
  });
  expect(problems).toEqual([]);
});

test("每一组规则都有中文名，一条规则也不漏", () => {
  const groups = ruleGroups(rules);
  expect(groups.filter(({ label }) => !/\p{Script=Han}/u.test(label)).map(({ id }) => id)).toEqual([]);
  expect(groups.flatMap((group) => group.rules).length).toBe(rules.length);
});

test("手册说了导入留下的每一种空怎样填，目录里的每一节都在", async () => {
  const text = await readFile("src/owners/handbook.mdx", "utf8");
  const section = text.slice(text.indexOf('<h2 id="待填">'), text.indexOf('<h2 id="用什么写">'));
  for (const word of [`${placeholder}：`, placeholderId, "# 请核对：", "figures", "people", "bulletins", "图片"])
    expect(section).toContain(word);
  for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${id}"`);
});
