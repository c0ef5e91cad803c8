import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";
import { element } from "./element.ts";

/** 按过以后，按钮旁边的话停多久（毫秒）。 */
const pause = 2000;

const chain = "M6.5 9.5l3-3M7 5l1.8-1.8a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.8 1.8a2.8 2.8 0 0 1-4-4L5 7";

function icon(): SVGElement {
  const make = (tag: string, attributes: Record<string, string>) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  };
  const svg = make("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" });
  svg.append(make("path", { d: chain }));
  return svg;
}

/** 有锚点的各段：p1、p2……，编者按的前面还有篇名；表格里放不下按钮，略过。 */
export const blocksOf = (prose: ParentNode): HTMLElement[] =>
  [...prose.querySelectorAll<HTMLElement>("[id]:not(table)")].filter(({ id }) => /(?:^|-)p\d+$/.test(id));

/**
 * 一篇正文的段落链接。全篇只有一个按钮，鼠标移到、手指点到哪一段就在哪一段的空格里；
 * 用键盘，Tab 到它，上下键换段。一段一个按钮，用读屏软件的人就要听几十遍。
 * @param page 这一页的规范地址。
 */
export function enableParagraphLinks(prose: HTMLElement, page: string): void {
  const blocks = blocksOf(prose);
  if (blocks.length === 0) return;
  let at = 0;
  const button = element("button", { type: "button", className: "paragraph-link" });
  button.append(icon());

  const settle = (index: number) => {
    const block = blocks[index];
    if (!block) return;
    const focused = document.activeElement === button;
    at = index;
    block.append(button);
    delete button.dataset.said;
    button.ariaLabel = `复制第${index + 1}段的链接，上下键换段`;
    if (focused) button.focus({ preventScroll: true });
  };
  settle(0);

  prose.addEventListener("pointerover", (event) => {
    // 按着鼠标是在选字，不打扰。
    if (event.buttons !== 0 && event.pointerType === "mouse") return;
    const { target } = event;
    const index = blocks.findIndex((block) => target instanceof Node && block.contains(target));
    if (index < 0) return;
    if (index !== at) settle(index);
    button.dataset.shown = "";
  });
  // 手指抬起来也算离开；那时按钮要留着，等着按。
  prose.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType === "mouse") delete button.dataset.shown;
  });

  button.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    settle(Math.min(Math.max(at + step, 0), blocks.length - 1));
    blocks[at]?.scrollIntoView({ block: "nearest" });
  });

  button.addEventListener("click", async () => {
    const { id = "" } = blocks[at] ?? {};
    const copied = await copyText(new URL(`#${id}`, page).href);
    // 剪贴板用不了，就把地址写进地址栏，读者从那里复制。
    if (!copied) history.replaceState(null, "", `#${id}`);
    const said = copied ? "已复制" : "请从地址栏复制";
    button.dataset.said = said;
    announce(`${said}：第${at + 1}段的链接`);
    setTimeout(() => delete button.dataset.said, pause);
  });
}
