import { describe, expect, test } from "vitest";
import { jia } from "../examples/cities.ts";
import { issue } from "../examples/publication.ts";
import { speech } from "../examples/records.ts";
import { changed, check, copied } from "./publication.ts";

const unfinished = {
  state: "draft",
  summary: "待填：一两句话的提要。",
  bulletin: "daitian",
  cities: ["daitian"],
  topics: ["daitian"],
  "people.0.person": "daitian",
  "people.0.role": "待填：当时的职务。",
  "sources.0.source": "daitian",
};

describe("待填", () => {
  test("草稿里可以有，哪里都可以，会刊的目次也不必先列", async () => {
    expect((await check(copied(speech, "speeches/2021/jia-caogao.md", unfinished))).problems).toEqual([]);
  });

  test("不是草稿的一处也不许有，逐处指出", async () => {
    const { problems } = await check(changed(speech, { ...unfinished, state: "published", bulletin: "jiayi-2021" }));
    expect(problems.map(({ field }) => field)).toEqual([
      "cities.0",
      "sources.0.source",
      "topics.0",
      "people.0.person",
      "people.0.role",
      "summary",
    ]);
    for (const { message } of problems) expect(message).toContain("把 state 改成 draft");
  });

  test("正文里的也算，指到那一行", async () => {
    const { problems, texts } = await check(changed(speech, {}, `${speech.body}\n\n待填：后半段。`));
    expect(problems.map(({ message }) => message)).toEqual([
      "正文里还有 “待填”，不能发布；写好它，或者把 state 改成 draft",
    ]);
    expect(problems[0]?.line).toBe(String(texts[speech.path]).split("\n").indexOf("待填：后半段。") + 1);
  });

  test("句子里提到这两个字不算", async () => {
    expect((await check(changed(speech, { summary: "表上还有几项待填：都补上了。" }))).problems).toEqual([]);
  });

  test("没有写完的城市、会刊也是草稿：要发布的不能指向它", async () => {
    const { problems } = await check(changed(jia, { short: "待填：简称。", sources: [] }));
    expect(problems.length).toBeGreaterThan(3);
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set(["城市 “jia” 还是草稿，有待填的地方；先把它写完，才能引用"]),
    );
    const bulletin = await check(changed(issue, { publisher: "待填：刊登的报刊。" }));
    expect(bulletin.problems.every(({ field }) => field === "bulletin")).toBe(true);
  });

  test("待填的记号不能用作文件名", async () => {
    const { problems } = await check(copied(jia, "cities/daitian.md"));
    expect(problems.map(({ message }) => message).join()).toContain("不能用作编号");
  });
});
