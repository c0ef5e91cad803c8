import { createHash } from "node:crypto";
import { homedir, hostname } from "node:os";
import { findEmails } from "../privacy/email.ts";
import type { Content } from "../reading/read-content.ts";
import type { BulletinData } from "../schemas/bulletin.ts";
import type { PersonData } from "../schemas/person.ts";
import type { SiteData } from "../schemas/site.ts";

/** 各道关要知道的设置。 */
export interface GateSettings {
  /** 站点的正式网址，不带末尾斜线。 */
  url: string;
  /** 可以公开的邮箱：site.yaml 里写着的，小写。 */
  emails: ReadonlySet<string>;
  /** 建站的机器上的路径和名字，不该出现在站点里。 */
  machine: readonly string[];
  /** 站点上本来就公开的主办单位和人物，文书里可以写作者是他们；只有看全站的关用得着。 */
  names: ReadonlySet<string>;
}

/** 太短的路径（例如 /app）会撞上网址，不算。 */
const telling = (path: string): boolean => path.split(/[\\/]/).filter(Boolean).length > 1;

/** 这台机器上的路径：项目所在、用户的家；和机器的名字。 */
function machineNames(): string[] {
  const name = hostname();
  return [
    ...[process.cwd(), homedir()].filter(telling),
    ...(/^[\w-]{8,}$/.test(name) && /\d/.test(name) ? [name] : []),
  ];
}

/** 从 site.yaml 得出设置。 */
export function gateSettings({ settings, entries }: Pick<Content, "entries" | "settings">): GateSettings {
  const site = settings.get("site")?.data as SiteData | undefined;
  const text = JSON.stringify(site ?? {});
  return {
    url: site?.url ?? "",
    emails: new Set(findEmails(text).map(({ start, end }) => text.slice(start, end).toLowerCase())),
    machine: machineNames(),
    names: new Set([
      ...(site ? [site.publisher, site.name] : []),
      ...entries.bulletins.filter(({ draft }) => !draft).map(({ data }) => (data as BulletinData).publisher),
      ...entries.people.filter(({ draft }) => !draft).map(({ data }) => (data as PersonData).name),
    ]),
  };
}

/** 设置的摘要：看一份一份文件用得着的设置变了，记住的答案就不算数。 */
export const settingsDigest = ({ url, emails, machine }: GateSettings): string =>
  createHash("sha256")
    .update(JSON.stringify([url, [...emails].sort(), machine]))
    .digest("hex");
