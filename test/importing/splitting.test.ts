import { describe, expect, test } from "vitest";
import { analyseText, bodies, titles } from "./receive-lines.ts";

const long = (topic: string) =>
  `说起${topic}，村里人原先各有各的想法，谁也说服不了谁。政协委员把大家请到一张桌子旁边，一家一家地问，一条一条地记，问完了再一起算账。`;

describe("一版几篇", () => {
  const page = `
坐下来谈 一起来办

——某某协作机制会议发言摘登

修好一座桥 连起两个村

王小桥


${long("修桥")}

(发言人系甲市政协主席)

编者按:

四月三日至四日,两地政协开了一次会。

会后编成这一组发言,供大家参考。

装好一盏灯 照亮一条路

李小灯


${long("装灯")}

(发言人系乙县政协副主席)`;

  const analysis = analyseText(page);

  test("署名和文末的括注分开各篇，编者按自成一篇", () => {
    expect(titles(analysis)).toEqual(["修好一座桥 连起两个村", "", "装好一盏灯 照亮一条路"]);
    expect(analysis.page.pieces[1]?.headline.mark?.passage.text).toBe("编者按：");
  });
  test("栏题归会刊，不成一篇", () => {
    expect(analysis.page.headers.map(({ passage }) => passage.text)).toEqual([
      "坐下来谈 一起来办",
      "——某某协作机制会议发言摘登",
    ]);
  });
  test("署名和括注都记在那一篇", () => {
    const [first] = analysis.page.pieces;
    expect(first?.headline.names[0]?.passage.text).toBe("王小桥");
    expect(first?.posts[0]?.passage.text).toContain("甲市政协主席");
  });
});

test("单位名和题目成对的，一对一篇；先题目后单位的也认", () => {
  const analysis = analyseText(`甲市政协

修好一座桥

${long("修桥")}

乙县政协

装好一盏灯

${long("装灯")}`);
  expect(titles(analysis)).toEqual(["修好一座桥", "装好一盏灯"]);
});

describe("题目印到正文后面", () => {
  test("还给没有题目的那一篇", () => {
    const analysis = analyseText(`修好一座桥 连起两个村

王小桥

${long("修桥")}

(作者系甲市政协主席)

实践

${long("装灯")}装灯的事就这样定了。

(作者系乙县政协主席)

装好一盏灯 照亮一条路

李小灯`);
    expect(titles(analysis)).toEqual(["修好一座桥 连起两个村", "装好一盏灯 照亮一条路"]);
    expect(bodies(analysis)[1]).toContain("装灯");
    expect(analysis.page.pieces[1]?.headline.names[0]?.passage.text).toBe("李小灯");
    expect(analysis.page.pieces[1]?.moved).toMatch(/第 \d+ 行/);
    expect(analysis.page.headers.map(({ passage }) => passage.text)).toEqual(["实践"]);
  });
  test("哪一篇也不像的，留着并列出", () => {
    const analysis = analyseText(`修好一座桥

王小桥

${long("修桥")}

(作者系甲市政协主席)

海上观鸟手册

李小灯`);
    expect(analysis.page.orphans).toHaveLength(1);
  });
});

test("图片说明各成一条，不混进正文；整行重复的只留一份", () => {
  const analysis = analyseText(`修好一座桥

${long("修桥")}



甲市政协委员在桥头听取村民意见。



${long("装灯")}



甲市政协委员在桥头听取村民意见。`);
  expect(analysis.page.pieces.filter(({ caption }) => caption)).toHaveLength(1);
  expect(analysis.changes).toContainEqual(expect.objectContaining({ repair: "整行的重复" }));
});

describe("网页的零件", () => {
  const page = `首页 动态 建言 委员 视频 论坛

首页>协商>动态

修好一座桥

2024年3月5日 10:20  |  作者：王小桥 李小灯  |  来源：某某网

分享到：

${long("修桥")}

微信图片_20240305102030

甲市政协委员在桥头听取村民意见。

责任编辑：赵大路

关键词：修桥 协商

某某报客户端下载 >

相关新闻

又一座桥修好了`;
  const analysis = analyseText(page);

  test("导航、面包屑、分享、下载、相关新闻拿掉，逐行列出", () => {
    expect(analysis.page.furniture.map(({ passage }) => passage.text)).toEqual([
      "首页 动态 建言 委员 视频 论坛",
      "首页>协商>动态",
      "分享到：",
      "微信图片_20240305102030",
      "某某报客户端下载 >",
      "相关新闻",
      "又一座桥修好了",
    ]);
    expect(analysis.changes.filter(({ repair }) => repair === "页面零件")).toHaveLength(7);
  });
  test("时间、作者、来源、关键词不留在正文", () => {
    expect(analysis.page.metas).toHaveLength(3);
    expect(bodies(analysis).join("")).not.toMatch(/客户端|责任编辑|来源：/);
  });
});

describe("断开的句子", () => {
  test("接起来，行号两段都记", () => {
    const text = `修好一座桥

${long("修桥")}最后定下来由政协牵

头，三个月以内把桥修好。`;
    const analysis = analyseText(text);
    expect(bodies(analysis)[0]).toContain("由政协牵头，三个月");
    expect(analysis.page.pieces[0]?.segments[0]?.[0]?.lines).toEqual([
      [3, 3],
      [5, 5],
    ]);
  });
  test("像小标题的半句，别处连着印过，也接起来", () => {
    const analysis = analyseText(`修好一座桥

在走访中听意见，真正懂得修桥铺路是头等的大事。${long("修桥")}

在商量中聚人心，真正懂得修桥铺路

是头等的大事。${long("装灯")}`);
    expect(bodies(analysis)[0]).toContain("在商量中聚人心，真正懂得修桥铺路是头等的大事。");
  });
  test("接不上的标出来，说出可能的下文", () => {
    const analysis = analyseText(`修好一座桥

界共识，村里从此少了争吵。${long("修桥")}

${long("装灯")}政协把村民的主张带到会上，一场一场地谈下来，终于通过商量转化为各

以商量为抓手 办好身边事

${long("装灯")}`);
    expect(analysis.changes).toContainEqual(
      expect.objectContaining({
        repair: "没说完的句子",
        certainty: "likely",
        note: expect.stringContaining("第 3 行"),
      }),
    );
  });
});

test("一个字也不会没有交代：留下的、改掉的、拿掉的加起来就是原文", () => {
  const text = `首页 动态 建言 委员 视频 论坛

『修好一座橋』

王小桥

${long("修桥")}大家又又說(shuō)好,${long("修桥")}最后由政协牵

头办成。

(作者系甲市政协主席)`;
  const { page, changes } = analyseText(text);
  const covered = new Set(changes.flatMap(({ offsets }) => offsets));
  const blocks = [
    ...page.headers,
    ...page.metas,
    ...page.furniture,
    ...page.pieces.flatMap(({ headline, segments, posts }) => [
      ...headline.titles,
      ...headline.subtitles,
      ...headline.names,
      ...headline.labels,
      ...segments.flat(),
      ...posts,
    ]),
  ];
  for (const { passage } of blocks) for (const origin of passage.origins) covered.add(origin);
  const lost = Array.from(text.matchAll(/\S/gu)).filter(({ index }) => !covered.has(index));
  expect(lost.map(([character]) => character)).toEqual([]);
});

describe("一份发言稿：题目、署名、日期各一行", () => {
  const of = (byline: string, date = "（2023年6月12日）") =>
    analyseText(`关于修好一座桥的发言\n\n${byline}\n\n${date}\n\n各位委员：\n\n${long("修桥")}`);
  test.each([
    "甲市政协 王小桥",
    "王小桥（甲市政协副主席）",
    "发言人：王小桥",
    "甲市政协委员　王 小 桥",
    "（甲市政协 王小桥）",
  ])("署名 “%s” 不并进题目", (byline) => {
    const { page } = of(byline);
    expect(titles({ page } as ReturnType<typeof analyseText>)).toEqual(["关于修好一座桥的发言"]);
    expect(page.pieces[0]?.headline.names).toHaveLength(1);
  });
  test.each(["（2023年6月12日）", "二〇二三年六月十二日", "2023年6月"])("日期 “%s” 单独认", (date) => {
    expect(of("甲市政协 王小桥", date).page.metas).toHaveLength(1);
  });
  test("日期印在署名前面的也认", () => {
    const { page } = of("2023年6月12日", "甲市政协 王小桥");
    expect(page.pieces[0]?.headline.names).toHaveLength(1);
  });
  test.each(["坐下来谈 一起来办", "修好一座桥 连起两个村"])("两句话的题目 “%s” 不是署名", (title) => {
    expect(of(title).page.pieces[0]?.headline.names).toEqual([]);
  });
});
