import { element } from "./element.ts";

let region: HTMLElement | undefined;

/** 轻声告诉用读屏软件的人一句话，不动焦点。 */
export function announce(message: string): void {
  if (!region) {
    region = element("p", { className: "visually-hidden", role: "status" });
    document.body.append(region);
  }
  region.textContent = message;
}
