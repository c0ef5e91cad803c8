import type { Reference } from "./reference.ts";

const most = 3;

/** 责任者：三个以内全列，多了列三个加“等”，西文加 et al（8.1.2）。 */
export function responsible(authors: readonly string[]): string {
  if (authors.length <= most) return authors.join(", ");
  const others = /\p{Script=Han}/u.test(authors.join("")) ? "等" : "et al";
  return [...authors.slice(0, most), others].join(", ");
}

/** 出版地、出版者、出版年和页码；纸本缺的写“不详”，电子资源缺的省去（8.4）。 */
function imprint({ online, place, publisher, issued, pages }: Reference): string {
  const where = place ?? (online ? "" : "[出版地不详]");
  const who = publisher ?? (online ? "" : "[出版者不详]");
  const source = [where, who].filter(Boolean).join(": ");
  const year = issued ?? (source ? "[日期不详]" : "");
  return [source, year].filter(Boolean).join(", ") + (pages ? `: ${pages}` : "");
}

/** 年、卷、期、页码：2012, 57(34): 3219；报纸是日期和版次：2013-01-12(2)（8.8.2、8.8.4）。 */
function serialPosition({ issued = "[日期不详]", volume, number, pages }: Reference): string {
  return issued + (volume ? `, ${volume}` : "") + (number ? `(${number})` : "") + (pages ? `: ${pages}` : "");
}

/**
 * 参考文献，照 GB/T 7714—2015 顺序编码制，不带序号。标点用半角，后面空一格，文献管理软件都这样写。
 * 专著和析出文献（4.1、4.2）、连续出版物里的析出文献（4.4）、电子资源（4.6）都由它写。
 */
export function gbt7714(reference: Reference): string {
  const { authors, title, type, online, host, updated, accessed, url, doi } = reference;
  const dates = (updated ? `(${updated})` : "") + (accessed ? `[${accessed}]` : "");
  const named = `${title}[${type}${online ? "/OL" : ""}]`;
  const hostTitle = host?.part ? `${host.title}: ${host.part}` : host?.title;
  const source = host?.serial ? `${hostTitle}, ${serialPosition(reference)}` : imprint(reference);
  const contained =
    host && !host.serial
      ? `${named}//${[responsible(host.authors ?? []), hostTitle].filter(Boolean).join(". ")}`
      : named;
  const elements = [responsible(authors), contained, source + dates, url, doi && `DOI: ${doi}`];
  return `${elements.filter(Boolean).join(". ")}.`;
}
