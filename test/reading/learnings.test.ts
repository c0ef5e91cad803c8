import { describe, expect, test } from "vitest";
import { visit } from "../examples/records.ts";
import { changed, check } from "./publication.ts";

const messages = async (changes: Record<string, unknown>) =>
  (await check(changed(visit, changes))).problems.map(({ field, message }) => [field, message]);

describe("借鉴", () => {
  test.each([
    ["learnings.0.from", "yii", "没有编号为 “yii” 的城市；您是不是要写 “yi”？"],
    ["learnings.0.by", "jiaa", "没有编号为 “jiaa” 的城市；您是不是要写 “jia”？"],
    ["learnings.0.mechanism", "jia-8zong", "没有编号为 “jia-8zong” 的机制；您是不是要写 “jia-8zhong”？"],
    ["learnings.0.from", "jia", "“jia” 不能向自己学；请改 from，或写明是谁学（by、byName）"],
    [
      "learnings.1.text",
      "学习丁市的经验",
      "正文里找不到 “学习丁市的经验”；借鉴要有来源的话作依据，原话必须同正文一字不差",
    ],
  ])("%s 写成 %s", async (field, wrong, message) => {
    expect(await messages({ [field]: wrong })).toContainEqual([field, message]);
  });

  test("向哪里学，编号和名称两样写一样", async () => {
    const either = expect.stringContaining("向哪里学：有档案的写 from，没有档案的写 fromName，两样写一样");
    expect(await messages({ "learnings.0.fromName": "乙县" })).toContainEqual(["learnings.0.from", either]);
    expect(await messages({ "learnings.1.fromName": undefined })).toContainEqual(["learnings.1.from", either]);
  });

  test("谁学，编号和名称不两样都写；别人向自己学不算自学", async () => {
    expect(await messages({ "learnings.1.by": "yi" })).toContainEqual([
      "learnings.1.by",
      expect.stringContaining("谁学：有档案的写 by，没有档案的写 byName，不要两样都写"),
    ]);
    expect(await messages({ "learnings.1.from": "jia", "learnings.1.fromName": undefined })).toEqual([]);
  });
});
