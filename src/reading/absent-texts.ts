import { occurrence } from "../markdown/occurrence.ts";

/** 登记着正文里一段原话的：一个数字、一次借鉴。 */
interface Quoting {
  figures?: readonly { text: string }[];
  learnings?: readonly { text: string }[];
}

/** 数字和借鉴登记的原样写法，正文里找不到的。 */
export function absentTexts(data: unknown, body: string): string[] {
  const { figures = [], learnings = [] } = data as Quoting;
  return [...figures, ...learnings].map(({ text }) => text).filter((text) => occurrence(body, text) < 0);
}
