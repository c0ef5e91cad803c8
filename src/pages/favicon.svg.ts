import type { APIRoute } from "astro";
import { accentOf } from "../exports/accent.ts";
import { escapeXml } from "../exports/xml.ts";
import { archive } from "../loading/publication.ts";

/** 一方朱印，刻出版物的头一个字。 */
export const GET: APIRoute = async () => {
  const { site } = await archive();
  const [first = ""] = Array.from(site.name);
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="3" fill="${accentOf(site)}"/><text x="20" y="31" font-size="30" font-weight="700" font-family="Songti SC,Noto Serif CJK SC,SimSun,serif" text-anchor="middle" fill="#fff9f0">${escapeXml(first)}</text></svg>\n`,
    { headers: { "content-type": "image/svg+xml; charset=utf-8" } },
  );
};
