import type { Content } from "../reading/read-content.ts";
import type { SiteData } from "../schemas/site.ts";
import { type Program, program, programDigest } from "./program.ts";

/**
 * 排这份内容用的程序：site.yaml 里有两项要编进程序，换了就是另一个程序。
 * @param digest 源码和依赖的摘要，见 source-digest.ts。
 * @throws 编不出来。
 */
export const programFor = (digest: string, { settings }: Pick<Content, "settings">): Promise<Program> =>
  program(programDigest(digest, settings.get("site")?.data as SiteData));
