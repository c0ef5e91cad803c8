import { makeHtmlConverter } from "./convert-html.ts";
import { convertEntry, convertJson, convertLexicon } from "./convert-json.ts";
import { convertScript } from "./convert-script.ts";
import { type Convert, makeConverter, type ProtectedName } from "./converter.ts";

/** 不能照一般的数据转的：里面有拿来比的字。 */
const special: Record<string, (data: never, convert: Convert) => unknown> = {
  "search/index.json": convertEntry,
  "search/lexicon.json": convertLexicon,
};

/** 把一个文件的全文转成繁体。 */
export type FileConverter = (file: string, text: string) => string;

/** 按文件的种类转。 */
export function makeFileConverter(names: readonly ProtectedName[]): FileConverter {
  const convert = makeConverter(names);
  const convertHtml = makeHtmlConverter(convert);
  return (file, text) => {
    if (file.endsWith(".html")) return convertHtml(text);
    if (file.endsWith(".js")) return convertScript(text, convert);
    const data = JSON.parse(text);
    return JSON.stringify((special[file] ?? convertJson)(data as never, convert));
  };
}
