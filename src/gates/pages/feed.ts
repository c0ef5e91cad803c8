import { load } from "cheerio/slim";
import type { FileGate, Finding } from "../gate.ts";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const finding = (where: string, message: string): Finding => ({
  where,
  message,
  remedy: "照 Atom（RFC 4287）和 JSON Feed 1.1 的规定补上",
});

/** 两个以上相同的值。 */
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function atomProblems(text: string): Finding[] {
  const $ = load(text, { xml: true });
  if ($("feed").attr("xmlns") !== "http://www.w3.org/2005/Atom") return [finding("feed", "不是 Atom")];
  const found: Finding[] = [];
  const examine = (node: Parameters<typeof $>[0], where: string, needed: readonly string[]) => {
    for (const name of needed)
      if ($(node).children(name).first().text().trim() === "") found.push(finding(where, `没有 ${name}`));
    for (const name of ["updated", "published"])
      for (const own of $(node).children(name).toArray())
        if (!instant.test($(own).text())) found.push(finding(where, `${name} 不是合规的时刻`));
  };
  examine("feed", "feed", ["id", "title", "updated"]);
  if ($("feed > author > name").length === 0 && $("entry").length !== $("entry > author > name").length)
    found.push(finding("feed", "没有 author"));
  for (const entry of $("feed > entry").toArray()) {
    const id = $(entry).children("id").text();
    examine(entry, id, ["id", "title", "updated"]);
    if ($(entry).children("summary, content").length === 0) found.push(finding(id, "没有 summary 或 content"));
    if ($(entry).children("link").length === 0) found.push(finding(id, "没有 link"));
  }
  const ids = $("feed > entry > id")
    .toArray()
    .map((node) => $(node).text());
  return [...found, ...repeated(ids).map((id) => finding(id, "编号重复"))];
}

interface JsonFeed {
  version?: string;
  title?: string;
  feed_url?: string;
  items?: {
    id?: string;
    content_text?: string;
    content_html?: string;
    date_published?: string;
    date_modified?: string;
  }[];
}

function jsonFeedProblems(text: string): Finding[] {
  const { version, title, feed_url, items }: JsonFeed = JSON.parse(text);
  const found: Finding[] = [];
  if (version !== "https://jsonfeed.org/version/1.1") found.push(finding("version", "不是 JSON Feed 1.1"));
  if (!title) found.push(finding("title", "没有 title"));
  if (!feed_url) found.push(finding("feed_url", "没有 feed_url"));
  if (!Array.isArray(items)) return [...found, finding("items", "没有 items")];
  for (const { id, content_text, content_html, date_published, date_modified } of items) {
    const where = id ?? "items";
    if (!id) found.push(finding(where, "有一条没有 id"));
    if (!content_text && !content_html) found.push(finding(where, "没有 content_text 或 content_html"));
    for (const date of [date_published, date_modified])
      if (date !== undefined && !instant.test(date)) found.push(finding(where, "日期不是合规的时刻"));
  }
  return [...found, ...repeated(items.flatMap(({ id }) => id ?? [])).map((id) => finding(id, "编号重复"))];
}

/** 订阅源合乎规定，阅读器打得开。 */
export const feed: FileGate = {
  id: "page/feed",
  title: "订阅源",
  inspect({ path, text }) {
    try {
      if (/(?:^|\/)feed\.xml$/.test(path)) return atomProblems(text);
      if (/(?:^|\/)feed\.json$/.test(path)) return jsonFeedProblems(text);
    } catch {
      return [finding("", "读不懂")];
    }
    return [];
  },
};
