/** 一段切成句子，一句念一次：念得太长，有的浏览器会半途停下；停了再念，也好从这一句接着念。 */
export function sentences(text: string): string[] {
  return (text.match(/[^。！？；!?;]+(?:[。！？；!?;]+[”’」』）]*)?|[。！？；!?;]+/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
