import { element } from "./element.ts";

/** 取一份只有脚本才用得着的样式，到了再往下做；它不在页面显示的路上，不耽误读。 */
export function loadStyles(href: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const link = element("link", { rel: "stylesheet", href });
  link.addEventListener("load", () => resolve());
  link.addEventListener("error", () => reject(new Error(`${href} 没有取到`)));
  document.head.append(link);
  return promise;
}
