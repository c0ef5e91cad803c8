import { expect, test } from "vitest";
import { cardOf, type SearchDocument } from "../../src/search/document.ts";
import type { Name } from "../../src/search/lexicon.ts";
import { relevance } from "../../src/search/relevance.ts";
import { units } from "../../src/search/tokenise.ts";
import { document, name } from "./memory-engine.ts";

const same = (character: string) => character;

type Row = [what: string, wanted: string, direct: Name[], higher: SearchDocument, lower: SearchDocument];

/** 查询 wanted 下两份文件各得几分，前一份应当高。 */
test.each<Row>([
  ["题名就是它，在题名里有它之前", "双月协商", [], document("a", "双月协商"), document("b", "甲市双月协商座谈会")],
  ["题名里有它，在没有之前", "双月协商", [], document("a", "甲市双月协商座谈会"), document("b", "甲市协商")],
  ["题名里有几成，在全没有之前", "双月协商", [], document("a", "甲市协商"), document("b", "甲市提案")],
  ["题名短的在前", "协商", [], document("a", "甲市协商"), document("b", "甲市政协一年的协商工作")],
  [
    "点到的机制，在别的记录之前",
    "1126+n",
    [name("mechanism", "协商体系", ["1126+N"], [], "m")],
    document("m", "协商体系", [], { kind: "mechanism" }),
    document("b", "甲市的1126+N"),
  ],
  [
    "点到的人讲的，在别人讲的之前",
    "李四",
    [name("person", "李四")],
    document("a", "让协商经常起来", [], { people: "张三、李四" }),
    document("b", "让协商经常起来", [], { people: "王五" }),
  ],
  [
    "词正是它的类别，在别类之前",
    "协商平台",
    [],
    document("a", "座谈", [], { facets: { 机制类别: ["协商平台"] } }),
    document("b", "座谈", [], { facets: { 机制类别: ["区域协作"] } }),
  ],
  ["多处说到的在前", "协商", [], document("a", "座谈", [], { links: 9 }), document("b", "座谈", [], { links: 1 })],
  [
    "专讲它的短文，在顺带提它的长文之前",
    "协商",
    [],
    document("a", "座谈", ["协商。"]),
    document("b", "座谈", [`协商。${"另说别的。".repeat(400)}`]),
  ],
  [
    "题名里有点到的名称，在没有之前",
    "lisi",
    [name("person", "李四", [], ["lisi"])],
    document("a", "李四的桥"),
    document("b", "一座桥怎样修成"),
  ],
  [
    "记录在城市档案之前",
    "甲市",
    [name("city", "甲市", [], [], "jia")],
    document("a", "一座桥怎样修成"),
    document("jia", "甲市", [], { kind: "city" }),
  ],
])("%s", (_, wanted, direct, higher, lower) => {
  const answer = { direct, suggested: [], marks: units(wanted, same) };
  const score = (given: SearchDocument) =>
    relevance(cardOf(given), Object.values(given.facets).flat(), 0.5, wanted, answer, same);
  expect(score(higher)).toBeGreaterThan(score(lower));
});

test("别的都一样时，照引擎的分", () => {
  const answer = { direct: [], suggested: [], marks: units("协商", same) };
  const score = (engine: number) => relevance(cardOf(document("a", "协商")), [], engine, "协商", answer, same);
  expect(score(0.9)).toBeGreaterThan(score(0.1));
});
