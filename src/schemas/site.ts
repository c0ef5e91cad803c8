import { z } from "zod";
import { line, webAddress } from "./text.ts";

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "应为 #b3372b 这样的颜色");

/** 搜索引擎：自己的静态索引，或 Pagefind。 */
const searchEngines = ["static", "pagefind"] as const;

/** 可以各有自己的分享图的页面。 */
const pictureKinds = ["records", "bulletins", "cities", "mechanisms", "people"] as const;
export type PictureKind = (typeof pictureKinds)[number];

const pictures = z.strictObject({
  kinds: z
    .array(
      z.enum(
        pictureKinds,
        "应为 records（记录）、bulletins（会刊）、cities（城市）、mechanisms（机制）或 people（人物）",
      ),
    )
    .refine((kinds) => new Set(kinds).size === kinds.length, "有重复的类别，请删去一个")
    .default([...pictureKinds])
    .describe("哪几类页面各画一张：记录、会刊、城市、机制、人物；别的页面用全刊的那一张。"),
  limit: z
    .int()
    .nonnegative()
    .default(1000)
    .describe("每一类至多画几张，排在前面的先画（记录是新的在前），余下的用全刊的那一张。"),
});

const origin = () =>
  webAddress().refine(
    (url) => URL.canParse(url) && new URL(url).origin === url,
    "应只写到域名为止，不带末尾斜线，例如 https://www.example.gov.cn",
  );

/** 一起搜的另一个站点。 */
const otherSite = z.strictObject({
  name: line("那个站点的名称，标在它的每条结果上。"),
  url: origin().describe("那个站点的网址，不带末尾斜线。它也要用议刊建成，搜索引擎是 static。"),
});

/** 整个出版物的设置。 */
export const site = z.strictObject({
  name: line("出版物名称。"),
  tagline: line("一句话的副题。"),
  description: line("给搜索引擎和转发看的简介。"),
  url: origin().describe("正式网址，不带末尾斜线。"),
  publisher: line("主办单位。"),
  siteIdCode: line("政府网站标识码，有才写。").optional(),
  licence: z
    .strictObject({
      name: line("许可协议名称。"),
      url: webAddress().describe("许可协议的网址。"),
      spdx: z
        .string()
        .regex(/^[A-Za-z0-9.+-]+$/, "应为 SPDX 许可编号，例如 CC-BY-4.0（见 https://spdx.org/licenses/）")
        .optional()
        .describe("SPDX 许可编号，写进数据清单，机器据此认出是哪一种许可；没有编号的不写。"),
    })
    .describe("文字和数据的许可。"),
  contact: z.string().optional().describe("更正与联系的办法：一句话或电子邮箱。"),
  colours: z
    .strictObject({ accent: colour.describe("浅色界面的主色。"), accentDark: colour.describe("深色界面的主色。") })
    .optional()
    .describe("主色（浅色和深色界面各一），不写用朱红。"),
  pictures: pictures.prefault({}).describe("转发到别处时显示的分享图。建站时画，画过的不再画。"),
  pdfs: z
    .strictObject({
      newest: z
        .int()
        .nonnegative()
        .optional()
        .describe("至多给最新的几期排；不写，每一期都排；写 0，一期也不排。头一次排一期要几秒，以后不变的不再排。"),
    })
    .prefault({})
    .describe("整期的 PDF。"),
  featured: z
    .strictObject({
      mechanism: line("首页上画出代码的机制。").optional(),
    })
    .default({})
    .describe("首页上突出的内容。"),
  traditional: z
    .boolean()
    .default(true)
    .describe("另出一套繁体网页，放在 /hant/ 下面。记录上万时建站要多费些时间，可以写 false 不出。"),
  searchEngine: z
    .enum(searchEngines)
    .default("static")
    .describe("搜索引擎：static 是自己的静态索引，取得少、答得快；pagefind 用 Pagefind。答案找得一样全。"),
  admin: z.boolean().default(true).describe("要不要网页编辑器（/admin/）；填 false 就不建。"),
  repository: z
    .strictObject({
      host: z.enum(["github", "gitlab", "gitea"]).describe("代码托管：GitHub、GitLab、Gitea。"),
      name: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, "应写成 “拥有者/名称”，例如 zhengxie/huikan")
        .describe("代码库的名称，拥有者在前，例如 zhengxie/huikan。"),
      branch: line("编辑的改动提交到哪个分支。").default("main"),
      url: webAddress().optional().describe("自建的托管，写它的网址。"),
    })
    .optional()
    .describe("放内容的代码库：写了，网页编辑器可以直接提交；不写，只能改本机的文件夹。"),
  alsoSearch: z
    .array(otherSite)
    .refine((sites) => new Set(sites.map(({ url }) => url)).size === sites.length, "有重复的网址，请删去一个")
    .optional()
    .describe("搜索时一起搜的别的站点；不写，只搜本刊。读者搜的词不发给它们，可是取哪几片索引，它们看得见。"),
  searches: z.array(line("示例搜索词。")).default([]).describe("搜索页上给读者的示例。"),
});

export type SiteData = z.infer<typeof site>;
