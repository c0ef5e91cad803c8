import type { Received } from "../received.ts";

/** 控制字符和不成对的代理字符：看不见，印在终端上却会改颜色、移光标，存成 UTF-8 会变成乱字。 */
const controls = /(?!\t)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** 去掉来件里的控制字符，去了几个告诉编辑。行里的回车、换页也在内：换行已经分好了。 */
export function dropControls(received: Received): Received {
  let dropped = 0;
  const clean = (text: string): string =>
    text.replace(controls, () => {
      dropped++;
      return "";
    });
  const lines = received.lines.map((line) => ({ ...line, text: clean(line.text) }));
  const pictures = received.pictures.map((picture) => ({ ...picture, alt: clean(picture.alt) }));
  // 读的时候的话里引着原件的图片地址、标签名，也要干净。
  const notes = received.notes.map((note) => note.replace(controls, ""));
  if (dropped === 0) return { ...received, notes };
  return { ...received, lines, pictures, notes: [...notes, `去掉了 ${dropped} 个看不见的控制字符`] };
}
