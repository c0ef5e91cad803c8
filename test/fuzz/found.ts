import { jia8zhong } from "../examples/mechanisms.ts";
import { caseStory, speech } from "../examples/records.ts";
import { docx, paragraph } from "../importing/made-files.ts";
import { changed, type Files } from "../reading/publication.ts";

/** 曾经收下、而读者看到的是坏的：现在检查就拦下，并说明白。 */
interface Refused {
  name: string;
  /** 当时出了什么毛病。 */
  wrong: string;
  files: Files;
  rule: string;
  says: string;
}

const figure = (value: number) =>
  changed(speech, { "figures.0.value": value, "figures.0.bound": "exact", "figures.0.text": "200余个" });
const dated = (value: string) => {
  const moved = changed(caseStory, { date: { value, precision: "year", basis: "printed" } });
  return moved;
};
/** 一个白点，最小的一张 PNG。 */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
);
/** 双引号里的转义要原样写进文件，不能由写 YAML 的程序代劳。 */
const escaped = (code: string): Files =>
  Object.fromEntries(
    Object.entries(changed(caseStory, {})).map(([path, text]) => [
      path,
      String(text).replace(/^summary: .*$/m, `summary: "乙县${code}协商修桥。"`),
    ]),
  );

export const refused: readonly Refused[] = [
  {
    name: "双引号里写成代码的空字符",
    wrong: "文件里查不出，CSV 和网页里冒出一个空字符",
    files: escaped("\\u0000"),
    rule: "yaml/escape",
    says: "直接写出那个字",
  },
  {
    name: "双引号里写成代码的响铃",
    wrong: "原样进了订阅源，XML 读不了",
    files: escaped("\\x07"),
    rule: "yaml/escape",
    says: "直接写出那个字",
  },
  {
    name: "双引号里半个代理对",
    wrong: "输出时变成乱字，而文件里看着没有毛病",
    files: escaped("\\ud800"),
    rule: "yaml/escape",
    says: "直接写出那个字",
  },
  {
    name: "双引号里写成代码的方向控制符",
    wrong: "绕过了看不见的字符那条规则，网页上文字颠倒",
    files: escaped("\\u202e"),
    rule: "yaml/escape",
    says: "直接写出那个字",
  },
  {
    name: "正文里写成代码的空字符",
    wrong: "网页和电子书里成了一个乱字",
    files: changed(caseStory, {}, "桥修成了。&#0;"),
    rule: "body/entity",
    says: "“&#0;” 是把一个字写成了代码",
  },
  {
    name: "正文里写成代码的方向控制符",
    wrong: "绕过了看不见的字符那条规则，网页上文字颠倒",
    files: changed(caseStory, {}, "桥&#x202E;修成了。"),
    rule: "body/entity",
    says: "“&#x202E;” 是把一个字写成了代码",
  },
  {
    name: "大得没法写的数",
    wrong: "读者看到 1e+21个",
    files: figure(1e21),
    rule: "schema/value",
    says: "换一个单位",
  },
  {
    name: "小得没法写的数",
    wrong: "读者看到 5e-324个",
    files: figure(5e-324),
    rule: "schema/value",
    says: "换一个单位",
  },
  {
    name: "二进制算出来的长尾巴",
    wrong: "读者看到 0.30000000000000004个",
    files: figure(0.1 + 0.2),
    rule: "schema/value",
    says: "小数至多六位",
  },
  {
    name: "公元九千年",
    wrong: "一个写错的年份把时间线拉成八千年，各年的图画了八千根柱",
    files: dated("9999"),
    rule: "schema/date",
    says: "1800 至 2099",
  },
];

/** 曾经误拦、或者收下而输出坏了的好文件：现在收下，输出也好。 */
export const accepted: readonly { name: string; wrong: string; files: Files }[] = [
  {
    name: "一段只有一张图",
    wrong: "记录的 JSON 里有一段空文字，不合它自己的定义",
    files: { ...changed(caseStory, {}, "桥修成了。\n\n![会场](/images/a.png)"), "images/a.png": dot },
  },
  {
    name: "转了义的两个星号",
    wrong: "写成 \\*\\* 是要印出星号，却被当成没有成对的加粗",
    files: changed(caseStory, {}, "桥\\*\\*修成了。"),
  },
  {
    name: "转了义的实体",
    wrong: "写成 \\&#20840; 是要印出这几个字",
    files: changed(caseStory, {}, "桥\\&#20840;修成了。"),
  },
  {
    name: "双引号里的引号和反斜线",
    wrong: "（没有坏过：禁了写成代码的字以后，这两样照常可用）",
    files: changed(jia8zhong, { name: '委员工作站的"8种"模式\\' }),
  },
];

/** 曾经导入得成、写出的草稿却过不了检查，或者别的东西坏了的来件。 */
export const imported: readonly { name: string; wrong: string; file: string; bytes: string | Uint8Array }[] = [
  {
    name: "只有题目没有正文的一篇",
    wrong: "草稿的正文是空的，检查不过，整个站点建不成",
    file: "a.txt",
    bytes: "（作者单位：乙县政协）\n\n\n王小桥\n",
  },
  {
    name: "夹着终端控制码的文字",
    wrong: "控制码进了题目和报告，印在终端上改颜色、移光标",
    file: "a.txt",
    bytes: "修好\u001b[31m一座桥\u0007\n\n说起修桥，政协委员把大家请到一张桌子旁边，一家一家地问。",
  },
  {
    name: "夹着终端控制码的图片地址",
    wrong: "报告里照引地址，控制码印在终端上",
    file: "a.html",
    bytes:
      '<body><h1>修桥</h1><img src="x\u001b[31m.png"><p>说起修桥，政协委员把大家请到一张桌子旁边，一家一家地问。</p></body>',
  },
  {
    name: "以问号开头的几行",
    wrong: "代拟的题目把几行连同换行一起收了，检查不过",
    file: "a.md",
    bytes: "？修好一座桥\n\n？装好一盏灯，照亮了一条路，政协委员把大家请到一张桌子旁边\n",
  },
  {
    name: "公元九千年的前置信息",
    wrong: "写错的年份照收",
    file: "a.md",
    bytes: "---\ntitle: 修桥\ndate: 9999-12-31\n---\n\n说起修桥，政协委员把大家请到一张桌子旁边，一家一家地问。",
  },
  {
    name: "简称截在一个表情中间",
    wrong: "半个字写成了 YAML 的转义，检查不过",
    file: "a.txt",
    bytes: `修好一座桥连起两个村子${"😀".repeat(20)}\n\n王小桥\n\n说起修桥，政协委员把大家请到一张桌子旁边，一家一家地问。\n\n装好一盏灯${"😀".repeat(20)}\n\n说起装灯，政协委员把大家请到一张桌子旁边，一家一家地问。`,
  },
  {
    name: "副题只有一道横线",
    wrong: "会刊的副题成了空的，检查不过",
    file: "a.txt",
    bytes:
      "坐下来谈 一起来办\n\n————\n\n修好一座桥 连起两个村\n\n王小桥\n\n说起修桥，政协委员把大家请到一张桌子旁边，一家一家地问。\n",
  },
  {
    name: "截短的地方正好是一个表情",
    wrong: "报告和草稿里剩下半个字，存成文件成了乱字",
    file: "a.txt",
    bytes: `${"修桥😀".repeat(40)}说起修桥，政协委员把大家请到桌子旁边，问了三天还没有问完`,
  },
  {
    name: "Word 里的两个星号",
    wrong: "转了义的星号被当成没有成对的加粗，草稿过不了检查",
    file: "a.docx",
    bytes: docx(paragraph("说起修桥，政协委员**把大家请到一张桌子旁边，一家一家地问，问完了再算账。")),
  },
];
