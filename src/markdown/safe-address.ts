/** 正文里许用的链接协议；没有协议的是站内地址或锚点。 */
const allowed = new Set(["http", "https", "mailto"]);

/**
 * 链接地址安全吗。协议前后藏着空白、控制字符、实体写法的，浏览器会先剥掉再认，这里也先剥掉。
 */
export function isSafeAddress(address: string): boolean {
  const plain = address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, "");
  const scheme = /^([^/?#:]*):/.exec(plain)?.[1];
  return scheme === undefined || allowed.has(scheme.toLowerCase());
}
