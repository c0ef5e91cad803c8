import type { FileGate, Finding } from "../gate.ts";
import { isReaderPage } from "./reader-page.ts";

/** 每一页都要有的：公共网站的元数据（国办函〔2017〕1号附的网页标签规范）和转发的卡片。 */
const needed = [
  "SiteName",
  "SiteDomain",
  "ColumnName",
  "ColumnType",
  "og:title",
  "og:url",
  "og:image",
  "og:image:alt",
  "twitter:image",
];
/** 记录页还要有的。 */
const ofArticle = ["ArticleTitle", "PubDate", "ContentSource", "Keywords"];

/** 标题太长，列表和标签页上只看得见前一半；说明太长会被截断。都按字数。 */
const limits = { title: [2, 60], description: [8, 160] } as const;

/** 标题、说明、规范地址和元数据，一样不缺，长短合适。 */
export const metadata: FileGate = {
  id: "page/metadata",
  title: "标题、说明和元数据",
  inspect({ path, elements }, { url }) {
    if (!isReaderPage(path)) return [];
    const found: Finding[] = [];
    const report = (where: string, message: string, remedy: string, mild = false) =>
      found.push({ where, message, remedy, ...(mild && { mild }) });
    const contents = new Map(
      elements.flatMap(({ tag, attributes: { name, property, content = "" } }) =>
        tag === "meta" ? [[name ?? property ?? "", content.trim()] as const] : [],
      ),
    );
    const links = elements.flatMap(({ tag, attributes }) => (tag === "link" ? [attributes] : []));
    const texts = {
      title: elements.find(({ tag }) => tag === "title")?.text ?? "",
      description: contents.get("description") ?? "",
    };
    for (const [name, label] of [
      ["title", "标题"],
      ["description", "说明"],
    ] as const) {
      const [least, most] = limits[name];
      const { length } = Array.from(texts[name]);
      if (length < least) report(name, `${label}${length === 0 ? "空着" : "太短"}`, `写${least}个字以上`, length > 0);
      if (length > most) report(name, `${label}有 ${length} 个字，太长`, `写到${most}个字以内`, true);
    }
    const isRecord = links.some(({ rel, type }) => rel === "alternate" && type === "application/json");
    for (const name of isRecord ? [...needed, ...ofArticle] : needed)
      if (!contents.get(name)) report("meta", `没有 ${name}`, "在布局里补上");
    const picture = contents.get("og:image") ?? "";
    if (picture !== contents.get("twitter:image")) report("og:image", "两种分享图不一样", "写同一张");
    for (const [where, address] of [
      ["canonical", links.find(({ rel }) => rel === "canonical")?.href ?? ""],
      ["og:image", picture],
    ] as const)
      if (!address.startsWith(`${url}/`)) report(where, `网址 “${address}” 不是本站的完整网址`, `以 ${url}/ 开头`);
    return found;
  },
};
