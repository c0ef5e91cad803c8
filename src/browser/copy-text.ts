/**
 * 把文字放进剪贴板；文字可以是还没取到的，浏览器照样认得这是读者按出来的。
 * @returns 放进去了没有：没有 https 的内网不开放剪贴板接口，读者也可以不许，文字也可能没有取到。
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else {
      const blob = text.then((arrived) => new Blob([arrived], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    }
    return true;
  } catch {
    return false;
  }
}
