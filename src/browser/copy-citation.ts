import { fillDate } from "../citation/blank-date.ts";
import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";
import { element } from "./element.ts";
import { today } from "./today.ts";

/** 按过以后，按钮上的话停多久（毫秒）再换回来。 */
const pause = 2000;

function button(label: string, name: string, press: () => Promise<string> | string): HTMLButtonElement {
  const node = element("button", { type: "button", className: "button", ariaLabel: `${label} ${name}` }, label);
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

function download(text: string, file: string): string {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  element("a", { href, download: file }).click();
  URL.revokeObjectURL(href);
  return "已下载";
}

/** 填上引用日期，每一种写法配一个复制按钮，给软件读的再配一个下载按钮。 */
export function enableCitations(root: ParentNode = document): void {
  for (const citation of root.querySelectorAll<HTMLElement>("[data-copy]")) {
    const { copy: name = "", file } = citation.dataset;
    citation.textContent = fillDate(citation.textContent, today());
    const text = () => citation.textContent;
    const copy = async () => {
      if (await copyText(text())) return "已复制";
      getSelection()?.selectAllChildren(citation);
      return "已选中，请按复制键";
    };
    const tools = element("p", { className: "tools" }, button("复制", name, copy));
    if (file) tools.append(button("下载", file, () => download(`${text()}\n`, file)));
    citation.after(tools);
  }
}
