import { describe, expect, test } from "vitest";
import { setLine } from "../../../src/exports/pictures/line.ts";
import { breakLines } from "../../../src/exports/pictures/line-break.ts";

const set = (text: string, em: number, limit = 5) => breakLines(text, { width: em * 1000, limit, weight: 700 });
const lines = (text: string, em: number, limit?: number) => set(text, em, limit)?.lines;

describe("换行", () => {
  test.each([
    ["放得下就一行", "委员会客厅", 10, ["委员会客厅"]],
    ["两行长短相近，不是先排满", "加强委员工作站建设和服务", 10, ["加强委员工作站", "建设和服务"]],
    ["先在空格处换", "借势京唐高铁 共建协同创新走廊", 10, ["借势京唐高铁", "共建协同创新走廊"]],
    ["标点后面换", "渝北区政协老干部座谈会：期待协商常态", 12, ["渝北区政协老干部座谈会：", "期待协商常态"]],
    ["数目和量词在一行", "十一届十五次会议和二十个文件", 8, ["十一届十五次会议", "和二十个文件"]],
    ["加号两边不拆", "按“龙头+配套”模式发展制造", 9, ["按“龙头+配套”", "模式发展制造"]],
  ])("%s", (_, text, em, expected) => {
    expect(lines(text, em)).toEqual(expected);
  });

  test("排不下就说排不下", () => {
    expect(set("一二三四五六七八九十", 4, 2)).toBeUndefined();
  });

  const titles = [
    "桐庐县纪委县监委负责人：把协商意见用到规范“小微权力”上",
    "“月月有调研、季度有成果、全年有亮点”",
    "在新征程上（《工作专辑》第35期）：3641名委员，15490个网格！",
    "沧州市政协十一届十五次专题议政性常委会会议协商京津冀产业转移",
    "“重要窗口”的新坐标——“1126+N”协商体系的实践",
  ];
  const widths = [6, 7, 8, 9, 10, 12, 15];
  test.each(titles)("%s：不论多宽，一字不少，行首没有闭标点，行末没有开标点，都不超宽", (title) => {
    const settled = widths.flatMap((em) => {
      const found = lines(title, em, 9);
      return found ? [{ em, found }] : [];
    });
    expect(settled.length).toBeGreaterThan(3);
    for (const { em, found } of settled) {
      expect(found.join("")).toBe(title);
      expect(found.filter((line) => /^[”’》〉）】，、。：；！？·—+]/.test(line))).toEqual([]);
      expect(found.filter((line) => /[“‘《〈（【—+]$/.test(line))).toEqual([]);
      expect(found.filter((line) => setLine(line, 700).width > em * 1000)).toEqual([]);
    }
  });
});
