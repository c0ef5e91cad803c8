import type { PackedLexicon } from "../search/packed-lexicon.ts";
import { makeHtmlConverter } from "./convert-html.ts";
import { convertJson, convertLexicon } from "./convert-json.ts";
import { convertScript } from "./convert-script.ts";
import { makeConverter, type ProtectedName } from "./converter.ts";

const lexicon = "search/lexicon.json";

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
    return JSON.stringify(
      file === lexicon ? convertLexicon(data as PackedLexicon, convert) : convertJson(data, convert),
    );
  };
}
