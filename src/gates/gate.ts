import type { BuiltSite } from "./built-site.ts";
import type { SiteFile } from "./files/site-file.ts";
import type { GateSettings } from "./settings.ts";

/** 查出的一处：在文件的哪里，错在哪里，怎样才对。 */
export interface Finding {
  /** 一句话里的位置：前后几个字、第几页、哪个元素；整份文件的为空。 */
  where: string;
  message: string;
  remedy: string;
  /** 只提醒，不拦发布：毛病出自编辑的用词和长短，内容检查也放行的。 */
  mild?: boolean;
}

/** 建好的站点里的一处毛病。 */
export interface GateProblem extends Finding {
  /** 哪一道关，例如 leak/picture；编号不变。 */
  gate: string;
  /** 站点里的路径，斜线分隔；压缩包里的写成 包!里面的路径。 */
  file: string;
}

/** 只看一份文件的关。同样的字节和设置，答案总是一样，所以可以记住。 */
export interface FileGate {
  id: string;
  title: string;
  inspect(file: SiteFile, settings: GateSettings): Finding[] | Promise<Finding[]>;
}

/** 要看全站的关：从各文件记下的几样事实里看，不再读一遍文件。 */
export interface SiteGate {
  id: string;
  title: string;
  inspect(site: BuiltSite): SiteFinding[] | Promise<SiteFinding[]>;
}

export interface SiteFinding extends Finding {
  file: string;
}

/** 写成一行。 */
export const formatGateProblem = ({ gate, file, where, message, remedy, mild }: GateProblem): string =>
  `${file}${where && `（${where}）`} — ${mild ? "提醒：" : ""}${message}；${remedy} [${gate}]`;
