import type { Thing } from "./thing.ts";

/**
 * 放进 <script type="application/ld+json"> 的文字。尖括号、& 和两个行分隔符写成转义：
 * 标题里就是有 </script>，也关不掉这个元素。
 */
export const ldJson = (things: readonly Thing[]): string =>
  JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
