import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { applyRepair, type Find, passageAt } from "../../src/importing/passage.ts";
import { formsWord, isBrokenSentence } from "../../src/importing/repairs/broken-sentences.ts";
import { findDoubled } from "../../src/importing/repairs/doubled.ts";
import { findLookalikes } from "../../src/importing/repairs/lookalikes.ts";
import { findOrdinalGaps } from "../../src/importing/repairs/ordinals.ts";
import { findPinyin } from "../../src/importing/repairs/pinyin.ts";
import { findHalfWidth } from "../../src/importing/repairs/punctuation.ts";
import { findQuotes } from "../../src/importing/repairs/quotes.ts";
import { findRepeats } from "../../src/importing/repairs/repeats.ts";
import { findSlippedBytes } from "../../src/importing/repairs/slipped-bytes.ts";
import { findSpaces } from "../../src/importing/repairs/spaces.ts";
import { findTraditional, traditionalShare } from "../../src/importing/repairs/traditional.ts";
import { findWrapped } from "../../src/importing/repairs/wrapped-lines.ts";

/** 只改确定的，看改成什么样。 */
const repaired = (text: string, find: Find): string =>
  applyRepair(passageAt(text, 0), "整理", find(text), () => 1).passage.text;
/** 提议和存疑的各处。 */
const proposals = (text: string, find: Find): [string, string, string][] =>
  find(text)
    .filter(({ certainty }) => certainty !== "certain")
    .map(({ start, end, replacement, certainty }) => [text.slice(start, end), replacement, certainty]);

describe("每个字记得自己的出处", () => {
  test("改过以后，留下的字位置不变，改掉的字记在账上", () => {
    const { passage, changes } = applyRepair(passageAt("协(xié)商好", 100), "拼音", findPinyin("协(xié)商好"), () => 7);
    expect(passage).toEqual({ text: "协商好", origins: [100, 106, 107] });
    expect(changes).toMatchObject([{ line: 7, before: "(xié)", after: "", offsets: [101, 102, 103, 104, 105] }]);
  });

  test("提议的不改，照样记账", () => {
    const { passage, changes } = applyRepair(passageAt("已经己经", 0), "形近", findLookalikes("已经己经"), () => 1);
    expect(passage.text).toBe("已经己经");
    expect(changes).toHaveLength(1);
  });
});

describe("确定的照改", () => {
  const cases: [name: string, find: Find, before: string, after: string][] = [
    ["夹注的拼音", findPinyin, "社區(qū)協(xié)商平臺（tái）", "社區協商平臺"],
    ["没有声调的括号是外文，留着", findPinyin, "数字(app)平台", "数字(app)平台"],
    ["汉字以外的括号留着", findPinyin, "1(yī)", "1(yī)"],
    ["看不见的字", findSpaces, "甲\u200B市\uFEFF政协", "甲市政协"],
    ["不间断空格和全角空格", findSpaces, "　　甲市\u00A0政协　", "甲市 政协"],
    ["标点旁边的空格", findSpaces, "甲市， 乙县 。", "甲市，乙县。"],
    ["题目两句之间的空格留着", findSpaces, "修好一座桥 连起两个村", "修好一座桥 连起两个村"],
    ["半角标点", findHalfWidth, "桥修好了,灯(路灯)也亮了;好!", "桥修好了，灯（路灯）也亮了；好！"],
    [
      "数目、时刻、网址不动",
      findHalfWidth,
      "共1,200人,14:30开会,见https://a.example/,好",
      "共1,200人，14:30开会，见https://a.example/，好",
    ],
    ["西文句子不动", findHalfWidth, "Hello, world (2024).", "Hello, world (2024)."],
    ["直角引号", findQuotes, "他说「修『连心』桥」。", "他说“修‘连心’桥”。"],
    ["单独的双层直角引号成双引号", findQuotes, "『两座桥』", "“两座桥”"],
    ["多印的虚字", findDoubled, "我们又又把把桥修好，工作及及时跟进。", "我们又把桥修好，工作及时跟进。"],
    [
      "叠词和凑巧相连的字不动",
      findDoubled,
      "以及及时报告、把把关、一把把锁、参与与否、目的的确立、实实在在",
      "以及及时报告、把把关、一把把锁、参与与否、目的的确立、实实在在",
    ],
  ];
  test.each(cases)("%s", (_, find, before, after) => {
    expect(repaired(before, find)).toBe(after);
  });
});

describe("很可能的只提议，拿不准的只标出", () => {
  const cases: [name: string, find: Find, text: string, expected: [string, string, string][]][] = [
    ["最外层的单引号", findQuotes, "把意见落到‘小事’上", [["‘小事’", "“小事”", "likely"]]],
    ["右引号没有左引号", findQuotes, "修桥”成了", [["”", "”", "unsure"]]],
    ["左引号没有右引号", findQuotes, "“修桥成了", [["“", "“", "unsure"]]],
    ["多印的词", findDoubled, "引导委员委员带头", [["委员委员", "委员", "likely"]]],
    ["像多印的字", findDoubled, "得到区委委高度重视", [["委委", "委", "likely"]]],
    ["两个字分属两个词", findDoubled, "省委委员、支部部署、协会会长", []],
    ["动词和量词重叠", findDoubled, "大家讨论讨论，研究研究，一家一家地问", []],
    ["近义的词紧挨着", findDoubled, "组建建立工作室", [["组建建立", "组建建立", "unsure"]]],
    ["形近的字", findLookalikes, "每周下街镇，而对面听意见", [["而对面", "面对面", "likely"]]],
    ["放得通的不提", findLookalikes, "属于部分人", []],
  ];
  test.each(cases)("%s", (_, find, text, expected) => {
    expect(proposals(text, find)).toEqual(expected);
    expect(repaired(text, find)).toBe(text);
  });
});

describe("繁体转简体", () => {
  const convert = (text: string, names: string[] = []) => repaired(text, (each) => findTraditional(each, names));
  test("著转成着，著名不转", () => {
    expect(convert("隨著協商開展，著名的橋修好了")).toBe("随着协商开展，著名的桥修好了");
  });
  test("名称照编辑的写法，不转", () => {
    expect(convert("委員陳昇談鄰里", ["陳昇"])).toBe("委员陳昇谈邻里");
  });
  test("简体文章不算繁体", () => {
    expect(traditionalShare("桥修好了，灯也亮了")).toBe(0);
    expect(traditionalShare("橋修好了，燈也亮了")).toBeGreaterThan(0.2);
  });
});

describe("错位的 GBK 字节", () => {
  /** 照网页坏掉的样子弄坏：丢一个字节，后面的按两个一组重读，读不成字的印成问号。 */
  function slip(text: string, from: number, length: number): string {
    const bytes = iconv.encode(text.slice(from, from + length), "gbk");
    const middle = new TextDecoder("gbk").decode(bytes.subarray(1, bytes.length - 1));
    return `${text.slice(0, from)}?${middle}?${text.slice(from + length)}`;
  }
  const corpus = "村民请你来协商修桥的事，当地的学校互相交流，学校互动，请你来说。";
  const pairs = (pair: string) => corpus.split(pair).length - 1;

  test("挪回一位，落单的字按前后文认", () => {
    const text = "村民都说：学校互动交流真好";
    const broken = slip(text, text.indexOf("校"), 5);
    expect(broken).not.toBe(text);
    const [finding, ...rest] = findSlippedBytes(broken, pairs);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ certainty: "certain", replacement: "校互动交流" });
  });

  test("引语收尾的句号和右引号一起丢了，也认得回", () => {
    const [finding] = findSlippedBytes("“桥要修好?!?0月再看", () => 0);
    expect(finding).toMatchObject({ certainty: "certain", replacement: "。”1" });
  });

  test("认不准的只提议", () => {
    const text = "村民都说：学校互动交流真好";
    const [finding] = findSlippedBytes(slip(text, text.indexOf("校"), 5), () => 0);
    expect(finding?.certainty).toBe("likely");
  });

  test("正经的问号不动", () => {
    for (const text of ["桥怎么修?大家商量。", "真的吗?!太好了", "为什么?因为路远;再说吧?", "a?b;c?d"])
      expect(findSlippedBytes(text, () => 5).filter(({ certainty }) => certainty === "certain")).toEqual([]);
  });
});

describe("断行", () => {
  const wrap = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
  const long = "村里要修一座桥，大家坐下来商量了三回，出钱的出钱，出力的出力，不到半年桥就通了车。";
  test("一栏多宽就断成多宽的，接起来", () => {
    const lines = wrap(long, 12).map((text) => ({ text, gap: 0, indented: false }));
    expect(findWrapped(lines)).toEqual([false, true, true, true]);
  });
  test("下一行有缩进的，另起一段", () => {
    const lines = [...wrap(long, 12), ...wrap(long, 12)].map((text, index) => ({
      text,
      gap: 0,
      indented: index === 4,
    }));
    expect(findWrapped(lines)[4]).toBe(false);
  });
  test("一行一段、长短不齐的不接", () => {
    const lines = ["修桥", long, "灯亮了。", long.repeat(2)].map((text) => ({ text, gap: 0, indented: false }));
    expect(findWrapped(lines)).toEqual([false, false, false, false]);
  });
  test("断在句中的两段", () => {
    const head = `${long}这件事办成以后，村民又提出要装路`;
    expect(isBrokenSentence(head, "灯，方便老人夜里走路。")).toBe(true);
    expect(isBrokenSentence(`${head}灯。`, "大家都说好。")).toBe(false);
    expect(isBrokenSentence("修好一座桥 连起两个村", long)).toBe(false);
    expect(isBrokenSentence(head, "装灯记")).toBe(false);
    expect(isBrokenSentence("组织委员三百多名走进社区，", "解决停车难题十五项。")).toBe(true);
  });
  test("接缝两边成词", () => {
    expect(formsWord("把主张转化为各", "界共识")).toBe(true);
    expect(formsWord("把主张转化为各", "桥修好了")).toBe(false);
  });
});

describe("重复", () => {
  const shared =
    "大家围坐在村委会里，先把各家的难处说清楚，再把修桥的账一笔一笔算明白，最后举手表决，全票通过，第二天就请了施工队进村量地，半个月以后桥墩就立了起来。";
  test("成段的重复，留先印的", () => {
    const texts = [`起先没有人信。${shared}`, "中间隔一段。", `后来又印了一遍，${shared}`];
    const [repeat, ...rest] = findRepeats(texts);
    expect(rest).toEqual([]);
    expect(repeat?.kept[0]?.block).toBe(0);
    expect(repeat?.removed).toEqual([{ block: 2, start: texts[2]?.indexOf(shared), end: texts[2]?.length }]);
  });
  test("先印的那份打乱了“第几步”的次序，就留后印的", () => {
    const texts = [`第一步，找人。第二步，算账。第五步，动工，${shared}`, `第四步，备料。第五步，动工，${shared}`];
    expect(findRepeats(texts)[0]?.removed[0]?.block).toBe(0);
  });
  test("几十个字的套话重说一遍，不算重复", () => {
    expect(findRepeats([shared.slice(0, 40), shared.slice(0, 40)])).toEqual([]);
  });
  test("只差标点和空格，也算重复", () => {
    expect(findRepeats([shared, shared.replaceAll("，", ", ")])).toHaveLength(1);
  });
});

test("缺了的次序只标出", () => {
  expect(findOrdinalGaps(["第一步，找人。第二步，算账。", "第四步，动工。"])).toMatchObject([
    { block: 1, at: 0, note: expect.stringContaining("第三步") },
  ]);
  expect(findOrdinalGaps(["一是找人。二是算账。四是动工。"])).toMatchObject([
    { note: expect.stringContaining("三是") },
  ]);
  expect(findOrdinalGaps(["一是找人。二是算账。", "一是动工。二是验收。"])).toEqual([]);
});
