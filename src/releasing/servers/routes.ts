import type { Redirect } from "../../schemas/redirects.ts";
import { traditionalPrefix } from "../../traditional/address.ts";

/** 服务器要知道的：哪些地址改道，哪些撤回了。 */
export interface Routes {
  redirects: Redirect[];
  withdrawn: string[];
}

/** 栏目（/speeches/）不算，它下面的不跟着走；一份文件的（/speeches/2021/a/、/cities/a/）才跟着。 */
const isSingle = (url: string) => url.split("/").length > 3;

/** 改道的地址旁边的小文件（引文、订阅源、数据）一起走：新地址旁边有的，旧地址旁边也通。 */
function withCompanions({ from, to }: Redirect, paths: readonly string[]): Redirect[] {
  const folder = to.slice(1);
  const companions = isSingle(to)
    ? paths
        .filter((path) => path.startsWith(folder) && path !== `${folder}index.html`)
        .map((path) => path.slice(folder.length))
        .filter((name) => !name.includes("/"))
    : [];
  return [{ from, to }, ...companions.map((name) => ({ from: from + name, to: to + name }))];
}

/**
 * 由内容里的改道和撤回，得出服务器要认的全部：旁边的小文件和繁体的一份都算上。
 * @param paths 站点里的全部文件。
 */
export function routesOf({ redirects, withdrawn }: Routes, paths: readonly string[]): Routes {
  const present = new Set(paths);
  const both = (url: string) =>
    [url, traditionalPrefix + url].filter((each) => present.has(`${each.slice(1)}index.html`));
  const moved = redirects.flatMap(({ from, to }) =>
    both(to).map((target) => ({ from: target.slice(0, target.length - to.length) + from, to: target })),
  );
  return {
    redirects: moved.flatMap((redirect) => withCompanions(redirect, paths)),
    withdrawn: withdrawn.flatMap(both),
  };
}
