import { describe, expect, test } from "vitest";
import { bare, damagedSentences, lostCharacters, repeatedOffsets } from "../../scripts/bench-import/accounting.ts";
import { importDocument } from "../../src/importing/import-document.ts";
import { readText } from "../../src/importing/reading/text.ts";

const story = (topic: string) =>
  `说起${topic}，村里人原先各有各的想法。政协委员把大家请到一张桌子旁边，一家一家地问，一条一条地记，问完了再一起算账。算完账，各家都在纸上按了手印，说好了谁也不许反悔，第二天天一亮就一起动手。`;
const text = `首页 动态 建言 委员 视频 论坛

修好一座桥

王小桥

${story("修橋(qiáo)")}大家又又说好,就定了由政协牵

头办成。${story("修橋(qiáo)")}

(作者系甲市政协主席)`;

const imported = async () => {
  const bytes = Buffer.from(text);
  return importDocument(
    { received: readText(bytes, "a.txt"), bytes },
    {
      publication: {
        cities: [],
        people: [],
        mechanisms: [],
        bulletins: [],
        topics: [],
        sources: [],
        recordIds: new Set(),
        prose: "",
      },
      content: "content",
      originals: "originals",
      sourcesFile: undefined,
      thisYear: 2024,
      force: false,
      askAlt: async () => "",
    },
  );
};

describe("尺子：量得出没有伤，也量得出伤", () => {
  test("好好的导入：一句没伤，一字没丢", async () => {
    const result = await imported();
    expect(damagedSentences(text, result)).toEqual([]);
    expect(lostCharacters(text, result)).toEqual([]);
  });

  test("草稿里少了一句，量得出", async () => {
    const result = await imported();
    const [draft] = result.drafts;
    if (!draft) throw new Error("没有草稿");
    draft.body = draft.body.replace("就定了由政协牵头办成。", "");
    expect(damagedSentences(text, result).join()).toContain("就定了由政协牵");
  });

  test("改了一个字，量得出", async () => {
    const result = await imported();
    const [draft] = result.drafts;
    if (!draft) throw new Error("没有草稿");
    draft.body = draft.body.replace("一起算账", "一起算帐");
    expect(damagedSentences(text, result).length).toBeGreaterThan(0);
  });

  test("说是重复而删去、其实没有另一份的，量得出", async () => {
    const result = await imported();
    result.analysis.changes.push({
      repair: "成段的重复",
      line: 1,
      before: "从来没有的话",
      after: "",
      certainty: "certain",
      note: "",
      offsets: [],
    });
    expect(damagedSentences(text, result)).toHaveLength(1);
  });

  test("账上漏了一笔，量得出丢了哪些字", async () => {
    const result = await imported();
    const changes = result.analysis.changes;
    changes.splice(
      changes.findIndex(({ repair }) => repair === "夹注的拼音"),
      1,
    );
    expect(lostCharacters(text, result).join("")).toBe("(qiáo)");
  });

  test("两两比较找出的重复", () => {
    const once = story("修桥");
    expect(repeatedOffsets(`${once}中间隔一句。${once}`).map(({ size }) => size)).toEqual([bare(once).length]);
    expect(repeatedOffsets(once)).toEqual([]);
  });
});
