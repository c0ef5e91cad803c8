/** 连着几个字算一片。 */
const size = 6;
/** 每这么多片取一片：取哪些只看那几个字本身，两篇里相同的片要么都取，要么都不取。 */
const sample = 8;

/** 一篇文字的指纹：抽取的片的散列。时间同文字的长短成正比。 */
export function shingles(text: string): Set<number> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, "");
  const picked = new Set<number>();
  for (let i = 0; i + size <= plain.length; i++) {
    // FNV-1a，32 位。
    let hash = 0x811c9dc5;
    for (let j = i; j < i + size; j++) hash = Math.imul(hash ^ plain.charCodeAt(j), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    if (hash % sample === 0) picked.add(hash);
  }
  return picked;
}
