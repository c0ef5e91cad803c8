/**
 * 把文字放进剪贴板。
 * @returns 放进去了没有：没有 https 的内网不开放剪贴板接口，读者也可以不许。
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
