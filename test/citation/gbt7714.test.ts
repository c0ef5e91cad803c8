import { describe, expect, test } from "vitest";
import { gbt7714, responsible } from "../../src/citation/gbt7714.ts";
import type { Reference } from "../../src/citation/reference.ts";

type Case = [printed: string, reference: Reference];

/** 标准的示例，文字照标准，标点统一成半角加空格。 */
const examples: Record<string, Case[]> = {
  "4.1 专著": [
    [
      "汪冰. 电子图书馆理论与实践研究[M]. 北京: 北京图书馆出版社, 1997: 16.",
      {
        authors: ["汪冰"],
        title: "电子图书馆理论与实践研究",
        type: "M",
        place: "北京",
        publisher: "北京图书馆出版社",
        issued: "1997",
        pages: "16",
      },
    ],
    [
      "赵学功. 当代美国外交[M/OL]. 北京: 社会科学文献出版社, 2001[2014-06-11]. http://www.cadal.zju.edu.cn/book/trySinglePage/33023884/1.",
      {
        authors: ["赵学功"],
        title: "当代美国外交",
        type: "M",
        online: true,
        place: "北京",
        publisher: "社会科学文献出版社",
        issued: "2001",
        accessed: "2014-06-11",
        url: "http://www.cadal.zju.edu.cn/book/trySinglePage/33023884/1",
      },
    ],
    [
      "DEVERELL W, IGLER D. A companion to California history[M/OL]. New York: John Wiley & Sons, 2013: 21-22(2013-11-15)[2014-06-24]. http://onlinelibrary.wiley.com/doi/10.1002/9781444305036.ch2/summary.",
      {
        authors: ["DEVERELL W", "IGLER D"],
        title: "A companion to California history",
        type: "M",
        online: true,
        place: "New York",
        publisher: "John Wiley & Sons",
        issued: "2013",
        pages: "21-22",
        updated: "2013-11-15",
        accessed: "2014-06-24",
        url: "http://onlinelibrary.wiley.com/doi/10.1002/9781444305036.ch2/summary",
      },
    ],
  ],
  "4.2 专著中的析出文献": [
    [
      "周易外传: 卷5[M]//王夫之. 船山全书: 第6册. 长沙: 岳麓书社, 2011: 1109.",
      {
        authors: [],
        title: "周易外传: 卷5",
        type: "M",
        host: { authors: ["王夫之"], title: "船山全书", part: "第6册" },
        place: "长沙",
        publisher: "岳麓书社",
        issued: "2011",
        pages: "1109",
      },
    ],
    [
      "程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, 1999: 32-36.",
      {
        authors: ["程根伟"],
        title: "1998年长江洪水的成因与减灾对策",
        type: "M",
        host: { authors: ["许厚泽", "赵其国"], title: "长江流域洪涝灾害与科技对策" },
        place: "北京",
        publisher: "科学出版社",
        issued: "1999",
        pages: "32-36",
      },
    ],
    [
      "贾东琴, 柯平. 面向数字素养的高校图书馆数字服务体系研究[C]//中国图书馆学会. 中国图书馆学会年会论文集: 2011年卷. 北京: 国家图书馆出版社, 2011: 45-52.",
      {
        authors: ["贾东琴", "柯平"],
        title: "面向数字素养的高校图书馆数字服务体系研究",
        type: "C",
        host: { authors: ["中国图书馆学会"], title: "中国图书馆学会年会论文集", part: "2011年卷" },
        place: "北京",
        publisher: "国家图书馆出版社",
        issued: "2011",
        pages: "45-52",
      },
    ],
  ],
  "4.4 期刊和报纸中的析出文献": [
    [
      "袁训来, 陈哲, 肖书海, 等. 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口[J]. 科学通报, 2012, 57(34): 3219.",
      {
        authors: ["袁训来", "陈哲", "肖书海", "万斌"],
        title: "蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口",
        type: "J",
        host: { title: "科学通报", serial: true },
        issued: "2012",
        volume: "57",
        number: "34",
        pages: "3219",
      },
    ],
    [
      "杨宗英. 电子图书馆的现实模型[J]. 中国图书馆学报, 1996(2): 24-29.",
      {
        authors: ["杨宗英"],
        title: "电子图书馆的现实模型",
        type: "J",
        host: { title: "中国图书馆学报", serial: true },
        issued: "1996",
        number: "2",
        pages: "24-29",
      },
    ],
    [
      "武丽丽, 华一新, 张亚军, 等. “北斗一号”监控管理网设计与实现[J/OL]. 测绘科学, 2008, 33(5): 8-9[2009-10-25]. http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail. DOI: 10.3771/j.issn.1009-2307.2008.05.002.",
      {
        authors: ["武丽丽", "华一新", "张亚军", "吕志伟"],
        title: "“北斗一号”监控管理网设计与实现",
        type: "J",
        online: true,
        host: { title: "测绘科学", serial: true },
        issued: "2008",
        volume: "33",
        number: "5",
        pages: "8-9",
        accessed: "2009-10-25",
        url: "http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail",
        doi: "10.3771/j.issn.1009-2307.2008.05.002",
      },
    ],
    [
      "余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.",
      {
        authors: ["余建斌"],
        title: "我们的科技一直在追赶: 访中国工程院院长周济",
        type: "N",
        online: true,
        host: { title: "人民日报", serial: true },
        issued: "2013-01-12",
        number: "2",
        accessed: "2013-03-20",
        url: "http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm",
      },
    ],
  ],
  "4.6 电子资源": [
    [
      "中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.",
      {
        authors: ["中国互联网络信息中心"],
        title: "第29次中国互联网络发展现状统计报告",
        type: "R",
        online: true,
        updated: "2012-01-16",
        accessed: "2013-03-26",
        url: "http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf",
      },
    ],
    [
      "北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发[2005]37号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.",
      {
        authors: ["北京市人民政府办公厅"],
        title: "关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发[2005]37号",
        type: "A",
        online: true,
        updated: "2005-07-12",
        accessed: "2011-07-12",
        url: "http://china.findlaw.cn/fagui/p_1/39934.html",
      },
    ],
    [
      "Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.",
      {
        authors: ["Online Computer Library Center, Inc"],
        title: "About OCLC: history of cooperation",
        type: "EB",
        online: true,
        accessed: "2012-03-27",
        url: "http://www.oclc.org/about/cooperation.en.html",
      },
    ],
  ],
};

describe.each(Object.entries(examples))("%s", (_, cases) => {
  test.each(cases)("%s", (printed, reference) => {
    expect(gbt7714(reference)).toBe(printed);
  });
});

describe("8.1 责任者", () => {
  test.each([
    [["钱学森", "刘再复"], "钱学森, 刘再复"],
    [["李四光", "华罗庚", "茅以升"], "李四光, 华罗庚, 茅以升"],
    [["印森林", "吴胜和", "李俊飞", "冯文杰"], "印森林, 吴胜和, 李俊飞, 等"],
    [["FORDHAM E W", "ALI A", "TURNER D A", "CHARTERS J R"], "FORDHAM E W, ALI A, TURNER D A, et al"],
  ])("%j", (authors, expected) => {
    expect(responsible(authors)).toBe(expected);
  });
});

describe("8.4 出版项不全", () => {
  const book: Reference = { authors: ["甲"], title: "书", type: "M" };

  test.each<[what: string, changes: Partial<Reference>, expected: string]>([
    ["出版地不详", { publisher: "三户图书刊行社", issued: "1990" }, "[出版地不详]: 三户图书刊行社, 1990"],
    ["出版者不详", { place: "哈尔滨", issued: "2013" }, "哈尔滨: [出版者不详], 2013"],
    ["估计的出版年", { place: "北京", publisher: "社", issued: "[1936]" }, "北京: 社, [1936]"],
    ["日期不详", { place: "北京", publisher: "社" }, "北京: 社, [日期不详]"],
    [
      "电子资源没有出版地，省去",
      { online: true, publisher: "Open University Press", issued: "2011", pages: "105" },
      "Open University Press, 2011: 105",
    ],
  ])("%s", (_, changes, expected) => {
    expect(gbt7714({ ...book, ...changes })).toMatch(/^甲\. 书\[M(\/OL)?\]\. /);
    expect(gbt7714({ ...book, ...changes }).replace(/^.*?\]\. /, "")).toBe(`${expected}.`);
  });

  test("报纸没有日期", () => {
    expect(gbt7714({ ...book, type: "N", host: { title: "报", serial: true }, number: "2" })).toBe(
      "甲. 书[N]. 报, [日期不详](2).",
    );
  });
});
