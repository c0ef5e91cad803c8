/** 来件的一行（文字文件是物理行，docx、网页、pdf 是一段或一行）。 */
export interface ReceivedLine {
  text: string;
  /** 原来是几级标题；不是标题的不写。 */
  level?: number;
  /** 读的时候就认得出的身份：图片说明、页面零件（导航、页眉）、图片、照样抄录的一行（表格）、列表的一项。 */
  mark?: "caption" | "furniture" | "picture" | "raw" | "item";
  /** 是图片的，第几张，从 0 起。 */
  picture?: number;
}

/** 来件里的一张图片，还没有处理。 */
export interface ReceivedPicture {
  bytes: Uint8Array;
  /** 原件里写的替代文字；没有为空。 */
  alt: string;
}

/** 读进来的一份来件：不论什么格式，都成了一行一行的文字。 */
export interface Received {
  /** 原件的文件名，不带路径；从标准输入来的没有。 */
  name: string | undefined;
  format: "txt" | "md" | "html" | "mht" | "docx" | "pdf";
  /** 文字的编码；格式自带编码的不写。 */
  encoding?: string;
  lines: ReceivedLine[];
  pictures: ReceivedPicture[];
  /** 读的时候要告诉编辑的话：怎样解码的、去掉了哪些文件属性。 */
  notes: string[];
  /** 文件属性里的日期（ISO，到日），只作推断年份的参考，随后丢弃。 */
  dated?: string;
}

/** 各行接成的全文和查行号的办法；位置都按这份全文数。 */
export function wholeText(lines: readonly ReceivedLine[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    starts.push(at);
    at += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join("\n"), starts };
}

/** 位置在第几行，从 1 起。 */
export function lineFinder(starts: readonly number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}
