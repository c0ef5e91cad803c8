import { describe, expect, test } from "vitest";
import { proposeCityId, proposeId, proposePersonId } from "../../src/editing/propose-id.ts";
import { identifierPattern } from "../../src/schemas/identifier.ts";

const propose = (title: string, city?: string, taken: string[] = []) =>
  proposeId(title, { city, taken, fallback: "fayan" });

describe("提议编号", () => {
  test.each([
    ["把会客厅开到群众家门口", "jia", "jia-hui-keting-kaidao-qunzhong"],
    ["重庆的银行行长", undefined, "chongqing-yinhang-hangzhang"],
    ["推动“1126+N”协商体系", "jia", "jia-tuidong-1126n-xieshang-tixi"],
    ["绿色发展", "jia", "jia-lvse-fazhan"],
    ["ＡＰＰ　上线", undefined, "app-shangxian"],
    ["Café 议事", undefined, "cafe-yishi"],
    ["！！！", "jia", "jia-fayan"],
    ["🏛️", undefined, "fayan"],
    ["", undefined, "fayan"],
    ["../../etc/passwd", undefined, "etc-passwd"],
    ["CON", undefined, "con-2"],
  ])("%s（%s）→ %s", (title, city, id) => {
    expect(propose(title, city)).toBe(id);
  });

  test("已有的不再用，加上数字；不分大小写", () => {
    expect(propose("协商", "jia", ["jia-xieshang"])).toBe("jia-xieshang-2");
    expect(propose("协商", "jia", ["JIA-XIESHANG", "jia-xieshang-2"])).toBe("jia-xieshang-3");
  });

  test("再长的题名，编号也合写法，不超过四十八个字母", () => {
    for (const title of ["中华人民共和国".repeat(30), "a".repeat(300), "一二三四五六七八九十".repeat(9), "a-b--c_d"]) {
      const id = propose(title, "jia");
      expect(id).toMatch(identifierPattern);
      expect(id.length).toBeLessThanOrEqual(48);
    }
  });
});

describe("人名和城市的编号", () => {
  test("姓按姓氏读音，姓名连写", () => {
    expect(proposePersonId("单国强", [])).toBe("shanguoqiang");
    expect(proposePersonId("曾某", ["zengmou"])).toBe("zengmou-2");
    expect(proposePersonId("？", [])).toBe("renwu");
  });

  test("城市去掉级别；只剩一个字的不去；重名的用全称", () => {
    expect(proposeCityId("丙丁市", [])).toBe("bingding");
    expect(proposeCityId("丙县", [])).toBe("bingxian");
    expect(proposeCityId("丙丁县", ["bingding"])).toBe("bingdingxian");
    expect(proposeCityId("丙丁县", ["bingding", "bingdingxian"])).toBe("bingdingxian-2");
  });
});
