import type { BuiltSite } from "../built-site.ts";
import type { SiteFinding, SiteGate } from "../gate.ts";
import { Addresses, targetOf } from "./addresses.ts";

/** 一个地址的毛病；没有就为空。 */
function fault(
  addresses: Addresses,
  address: string,
  from: string,
  origin: string,
): Omit<SiteFinding, "file"> | undefined {
  const target = targetOf(address, from, origin);
  if (target === null) return undefined;
  const where = `链接 ${address}`;
  if (target === undefined) return { where, message: "网址写坏了", remedy: "改正" };
  const file = addresses.fileOf(target.path);
  if (file === undefined) return { where, message: "指到的地方没有", remedy: "改正地址，或者补上那一页" };
  // 文字片段（#:~:text=）由浏览器在页面上找，不是锚点。
  if (target.anchor === "" || target.anchor.startsWith(":~:") || !file.endsWith(".html")) return undefined;
  if (addresses.hasAnchor(file, target.anchor)) return undefined;
  return { where, message: `那一页上没有 “${target.anchor}” 这个锚点`, remedy: "改正锚点" };
}

function* faults(site: BuiltSite): Generator<SiteFinding> {
  const { url: origin } = site.settings;
  const addresses = new Addresses(site);
  for (const [file, { page, mentions = [] }] of site.facts) {
    const from = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
    const whole = mentions.filter((address) => !page && address.startsWith("/")).map((address) => address);
    for (const address of page ? [...page.links, ...mentions] : whole) {
      const found = fault(addresses, address, from, origin);
      if (found) yield { file, ...found };
    }
  }
}

/** 站内的每个链接都有去处，每个锚点都在：网页里的，订阅源、数据、引文、样式里的也算。 */
export const links: SiteGate = {
  id: "site/links",
  title: "链接和锚点",
  inspect: (site) => [...faults(site)],
};
