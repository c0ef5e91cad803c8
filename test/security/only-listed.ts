import { load } from "cheerio";

const elements = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote ul ol li table thead tbody tr th td pre code hr br wbr a img em strong del sup span section input".split(
    " ",
  ),
);
const attributes = new Set(
  "id href title aria-label aria-describedby class data-footnote-ref data-footnote-backref src alt type disabled checked start data-footnotes data-align".split(
    " ",
  ),
);
const schemes = new Set(["http:", "https:", "mailto:"]);
const here = "https://yikan.example/speeches/2021/jia/";

/**
 * 另写一份名单，不借净化自己的：这段 HTML 里哪些东西不该有。
 * 地址照浏览器的办法认，看它最后通到哪里。
 */
export function unlisted(html: string): string[] {
  const $ = load(html, null, false);
  return $("*")
    .toArray()
    .flatMap((node) => {
      if (!("attribs" in node)) return [];
      const found = elements.has(node.name) ? [] : [`<${node.name}>`];
      for (const [name, value] of Object.entries(node.attribs)) {
        if (!attributes.has(name)) found.push(`${node.name} ${name}`);
        if (name !== "href" && name !== "src") continue;
        const url = URL.canParse(value, here) ? new URL(value, here) : undefined;
        if (url && !schemes.has(url.protocol)) found.push(`${name}=${value}`);
        if (name === "src" && url && url.origin !== new URL(here).origin) found.push(`src=${value}`);
      }
      return found;
    });
}
