import type { FileGate } from "../gate.ts";
import { around } from "../leaks/around.ts";
import { isReaderPage } from "./reader-page.ts";

const marks = /undefined|\bNaN\b|\[object |\bTODO\b|\bnull\b|\{\{/g;

/** 程序漏出来的记号：读者不该看见 undefined、NaN。 */
export const residue: FileGate = {
  id: "page/residue",
  title: "漏出来的程序记号",
  inspect: ({ path, prose }) =>
    isReaderPage(path)
      ? Array.from(prose.matchAll(marks), ({ 0: found, index }) => ({
          where: around(prose, index),
          message: `漏出了程序的记号 “${found}”`,
          remedy: "缺的值应当不显示，或者写成话",
        }))
      : [],
};
