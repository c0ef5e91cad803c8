import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Change, EditName } from "../generate/edits.ts";
import { readMade } from "./made-file.ts";

/** 改了以后，哪一页上该有、不该有什么字：没有真的建出改动，量了也白量。 */
export interface Evidence {
  page: string;
  text: string;
  present: boolean;
}

/** 从一次改动看出网页上该有的变化。 */
export function evidenceOf(edit: EditName, [change, issue]: readonly Change[]): Evidence {
  const page = (path = "") => `${path.replace(/\.md$/, "")}/index.html`;
  if (edit === "remove")
    return { page: page(issue?.path), text: `/${change?.path.replace(/\.md$/, "/")}`, present: false };
  const { data, body } = readMade(change?.after ?? "");
  const text = edit === "body" ? body.slice(body.lastIndexOf("\n") + 1) : String(data.title);
  return { page: page(change?.path), text, present: true };
}

/** 输出里看不到这次改动，返回一句话；看得到就为空。 */
export async function missingEvidence(output: string, { page, text, present }: Evidence): Promise<string | undefined> {
  const html = await readFile(join(output, page), "utf8").catch(() => "");
  if (html.includes(text) === present && (present || html !== "")) return undefined;
  return present ? `${page} 里没有 “${text}”，改动没有建出来` : `${page} 里还有 “${text}”，改动没有建出来`;
}
