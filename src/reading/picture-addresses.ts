/** 正文里指向图片文件夹的地址。 */
const used = /\]\(\s*<?(\/images\/[^\s)>]+)/g;

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** 正文里引用的图片地址，和各在全文的什么位置。 */
export function* picturesUsed(text: string, bodyStart = 0): Generator<{ address: string; at: number }> {
  if (!text.includes("](/images/", bodyStart)) return;
  for (const { 1: address = "", index } of text.slice(bodyStart).matchAll(used))
    yield { address: decode(address).split(/[?#]/)[0] ?? "", at: bodyStart + index };
}

/** 正文里引用的图片地址。 */
export const addressesIn = (body: string): string[] => Array.from(picturesUsed(body), ({ address }) => address);
