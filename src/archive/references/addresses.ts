import type { Redirect } from "../../schemas/redirects.ts";
import { publishedAddresses } from "../published-addresses.ts";
import type { Checker } from "./checker.ts";

/**
 * 发布过的地址不许消失：或者还在，或者改道，或者是撤回说明。改道要通到在的地方，一步到位。
 * 别处有错时不查：没有读成的文件，地址算不出来，会连累它。
 */
export function checkAddresses(checker: Checker): void {
  const { settings } = checker.content;
  if ([...checker.content.problems, ...checker.problems].some(({ severity }) => severity === "error")) return;
  const current = new Set(publishedAddresses(checker.content));
  const moves = settings.get("redirects");
  const redirects = (moves?.data ?? []) as Redirect[];
  const moved = new Set(redirects.map(({ from }) => from));
  redirects.forEach(({ from, to }, index) => {
    if (!moves) return;
    if (current.has(from))
      checker.report(
        moves,
        [index, "from"],
        `旧地址 “${from}” 上还有文件，不能改道；请先给那份文件改名`,
        "address/redirect",
      );
    // 栏目页不由内容决定，这里不认；只核对到某一份文件的地址。
    const single = to.split("/").length > 3;
    if (moved.has(to))
      checker.report(moves, [index, "to"], `新地址 “${to}” 自己也改道了，请直接写最后的地址`, "address/redirect");
    else if (single && !current.has(to) && !to.includes("/page/"))
      checker.report(moves, [index, "to"], `新地址 “${to}” 上没有文件，请核对`, "address/redirect");
  });
  const published = settings.get("published");
  ((published?.data ?? []) as string[]).forEach((url, index) => {
    if (published && !current.has(url) && !moved.has(url))
      checker.report(
        published,
        [index],
        `发布过的地址 “${url}” 没有了。改了名，请在 redirects.yaml 里写上 from: ${url} 和新地址；不想再发表，请恢复文件，把 state 改成 withdrawn 并写明原因`,
        "address/vanished",
      );
  });
}
