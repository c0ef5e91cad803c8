const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });
const opening = /^[“‘《〈（〔【「『]+$/u;
const closing = /^[\p{P}\p{S}]+$/u;

/** 切成词，给题名回行用：标点不单独成词，开的跟着后一个词，其余的跟着前一个词。 */
export function words(text: string): string[] {
  const found: string[] = [];
  let open = "";
  for (const { segment } of segmenter.segment(text)) {
    if (opening.test(segment)) open += segment;
    else if (closing.test(segment) && found.length > 0 && open === "") found.push(`${found.pop()}${segment}`);
    else {
      found.push(open + segment);
      open = "";
    }
  }
  if (open) found.push(open);
  return found;
}
