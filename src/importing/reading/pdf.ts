import { getDocumentProxy } from "unpdf";
import { BadInput } from "../bad-input.ts";
import { limits } from "../limits.ts";
import type { Received, ReceivedLine } from "../received.ts";
import { checkAmount } from "./lines.ts";

interface Piece {
  str: string;
  hasEOL: boolean;
  transform: number[];
  height: number;
}

interface PdfLine {
  text: string;
  /** 行的高低和字号。 */
  y: number;
  size: number;
}

/** 一页的各行：照文字在文件里的先后，换行处断开。 */
function linesOf(items: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let current: PdfLine | undefined;
  for (const { str, hasEOL, transform, height } of items) {
    const y = transform[5] ?? 0;
    if (current && Math.abs(current.y - y) > Math.max(2, current.size * 0.5)) {
      lines.push(current);
      current = undefined;
    }
    current ??= { text: "", y, size: height };
    current.text += str;
    current.size = Math.max(current.size, height);
    if (hasEOL) {
      lines.push(current);
      current = undefined;
    }
  }
  if (current) lines.push(current);
  return lines.filter(({ text }) => text.trim() !== "");
}

/** 每页同一处都印着的是页眉页脚。 */
function runningHeads(pages: readonly PdfLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set([...page.slice(0, 2), ...page.slice(-2)])) {
      const key = line.text.replace(/\d+/g, "#").trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return new Set(
    [...counts].filter(([, count]) => pages.length >= 3 && count >= pages.length * 0.6).map(([key]) => key),
  );
}

/** 行距比字号大得多，中间就空了一行。 */
function toReceived(pages: readonly PdfLine[][]): ReceivedLine[] {
  const heads = runningHeads(pages);
  const lines: ReceivedLine[] = [];
  for (const page of pages) {
    let above: PdfLine | undefined;
    for (const line of page) {
      const running = heads.has(line.text.replace(/\d+/g, "#").trim());
      const step = above ? above.y - line.y : 0;
      if (above && (step > Math.max(above.size, line.size) * 2.1 || step < 0 || Math.abs(above.size - line.size) > 1.5))
        lines.push({ text: "" });
      lines.push(running ? { text: line.text, mark: "furniture" } : { text: line.text });
      if (!running) above = line;
    }
  }
  return lines;
}

const failure = (error: unknown): BadInput => {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new BadInput("这份 PDF 加了密码，读不出来；请取消密码后另存");
  return new BadInput("这份 PDF 坏了或者不完整，读不出来；请从原处重新取一份");
};

/** 有文字层的 PDF。扫描的没有文字层，读不出来，请先做文字识别。 */
export async function readPdf(bytes: Uint8Array, name: string | undefined): Promise<Received> {
  if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-"))
    throw new BadInput("这不是 PDF，只是扩展名写成了 .pdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true }).catch(
    (error: unknown) => {
      throw failure(error);
    },
  );
  try {
    if (document.numPages > limits.pages)
      throw new BadInput(`PDF 有 ${document.numPages} 页，一次最多 ${limits.pages} 页，请拆开再导入`);
    const pages: PdfLine[][] = [];
    let count = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item) => "str" in item) as Piece[]));
      count += pages.at(-1)?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      if (count > limits.characters) break;
    }
    if (count === 0)
      throw new BadInput("这份 PDF 没有文字层（多半是扫描件）；请先用 WPS 或别的软件做文字识别，再导入识别出来的文件");
    const lines = toReceived(pages);
    checkAmount(lines, "PDF ");
    return {
      name,
      format: "pdf",
      lines,
      pictures: [],
      notes: ["PDF 的文件属性没有带进来", "PDF 里的图片没有取出；要用的，请另存成图片再加进正文"],
    };
  } catch (error) {
    throw error instanceof BadInput ? error : failure(error);
  } finally {
    await document.loadingTask.destroy();
  }
}
