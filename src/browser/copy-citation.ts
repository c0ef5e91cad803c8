import { blankDate, withAccess } from "../citation/blank-date.ts";
import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";
import { element } from "./element.ts";
import { today } from "./today.ts";

/** 按过以后，按钮上的话停多久（毫秒）再换回来。 */
const pause = 2000;

/** 一个复制按钮；press 去复制，说出结果。 */
function copyButton(label: string, name: string, press: () => Promise<string>): HTMLButtonElement {
  const node = element("button", { type: "button", className: "button", ariaLabel: `复制 ${name}` }, label);
  node.addEventListener("click", async () => {
    const said = await press();
    node.textContent = said;
    announce(`${said}：${name}`);
    setTimeout(() => {
      node.textContent = label;
    }, pause);
  });
  return node;
}

/** 填上引用日期，每一种写法配一个复制按钮；给软件的文件，复制的是同一份加上引用日期。 */
export function enableCitations(root: ParentNode = document): void {
  for (const citation of root.querySelectorAll<HTMLElement>("[data-copy]")) {
    citation.textContent = citation.textContent.replace(blankDate, today());
    const copy = async () => {
      if (await copyText(citation.textContent)) return "已复制";
      getSelection()?.selectAllChildren(citation);
      return "已选中，请按复制键";
    };
    const button = copyButton("复制", citation.dataset.copy ?? "", copy);
    citation.after(element("p", { className: "tools" }, button));
  }
  for (const file of root.querySelectorAll<HTMLAnchorElement>("#cite a[download]")) {
    const name = file.textContent.replace("下载", "").trim();
    const arrive = async () => withAccess(await (await fetch(file.href)).text(), today());
    const copy = async () => ((await copyText(arrive())) ? "已复制" : "请改用下载");
    file.after(copyButton(`复制 ${name}`, name, copy));
  }
}
