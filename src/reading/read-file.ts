import type { z } from "zod";
import { checkBody } from "../markdown/check-body.ts";
import { leadSentence } from "../markdown/lead.ts";
import { type CollectionName, collections } from "../schemas/collections.ts";
import { isDraft, unfinishedIn } from "../schemas/placeholder.ts";
import { absentTexts } from "./absent-texts.ts";
import type { Entry } from "./entry.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Loaded, loadFile } from "./load-file.ts";
import { addressesIn } from "./picture-addresses.ts";
import type { Report } from "./problem.ts";
import type { Source } from "./source.ts";
import { validate } from "./validate.ts";
import { parseYaml } from "./yaml.ts";

/** 读了一份文件的结果。 */
export interface Reading {
  /** 读成了文字的才有。 */
  source?: Source;
  /** 通过了校验的才有。 */
  entry?: Entry;
}

const sourceOf = (path: string, text: string): Source => ({ path, text, yamlStart: 0, bodyStart: text.length });

/** 读取、校验一份设置或词表。 */
export function readSetting(
  root: string,
  { path, name, schema }: { path: string; name: string; schema: z.ZodType },
  report: Report,
): Reading {
  const loaded = loadFile(root, path, report);
  if (!loaded) return {};
  const { text, digest, stamp } = loaded;
  const source = sourceOf(path, text);
  const yaml = parseYaml(text);
  source.yaml = yaml;
  const data = validate(path, yaml, schema, report);
  if (data === undefined) return { source };
  const entry: Entry = {
    id: name,
    path,
    data,
    bodyLine: 1,
    lead: "",
    digest,
    draft: false,
    unfinished: unfinishedIn(data, ""),
    absent: [],
    pictures: [],
    stamp,
  };
  return { source: { ...source, entry }, entry };
}

/**
 * 读取、校验一个集合里的一份文件。
 * @param known 内容已经认得的话，记住的那一份；认得的没有 source。
 */
export function readEntry(
  root: string,
  { collection, path, id }: { collection: CollectionName; path: string; id: string },
  report: Report,
  known: (loaded: Loaded) => Entry | undefined = () => undefined,
): Reading {
  const { format, schema, body: bodyRule } = collections[collection];
  const loaded = loadFile(root, path, report);
  if (!loaded) return {};
  const same = known(loaded);
  if (same) return { entry: same };
  const { text, digest, stamp } = loaded;
  const source: Source = { ...sourceOf(path, text), collection };
  let document = { yaml: text, yamlLine: 1, body: "", bodyLine: 1 };
  if (format === "md") {
    const split = splitFrontMatter(text);
    if ("message" in split) {
      report("file/front-matter", split.message);
      return { source };
    }
    document = split;
    source.yamlStart = split.yamlStart;
    source.bodyStart = split.bodyStart;
  }
  const { body, bodyLine } = document;
  const yaml = parseYaml(document.yaml, document.yamlLine);
  source.yaml = yaml;
  const data = validate(path, yaml, schema, report);
  if (bodyRule === "required" && body === "")
    report("body/empty", "正文是空的，请在第二行 --- 之后写正文", { line: bodyLine });
  for (const { rule, message, line, column } of checkBody(body))
    report(rule, message, { line: bodyLine + line - 1, column });
  if (data === undefined) return { source };
  const unfinished = unfinishedIn(data, body);
  const entry: Entry = {
    id,
    path,
    data,
    bodyLine,
    lead: leadSentence(body),
    digest,
    draft: isDraft(data, unfinished),
    unfinished,
    absent: absentTexts(data, body),
    pictures: addressesIn(body),
    stamp,
  };
  source.entry = entry;
  return { source, entry };
}
