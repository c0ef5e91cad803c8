import { join } from "node:path";
import { Converter } from "opencc-js/t2cn";
import { parse } from "yaml";
import { writeMarkdown, writeYaml } from "../editing/front-matter.ts";
import { proposeId } from "../editing/propose-id.ts";
import { pictureRoot } from "../reading/picture-files.ts";
import { collections, type RecordCollection } from "../schemas/collections.ts";
import { placeholderId, placeholderText } from "../schemas/placeholder.ts";
import { type Analysis, analyse } from "./analyse.ts";
import { BadInput } from "./bad-input.ts";
import type { Draft } from "./draft.ts";
import { type Drafts, makeDrafts, mergeLines, type NewPerson } from "./make-drafts.ts";
import type { Change } from "./passage.ts";
import { inferYear, printedDate } from "./proposals/dates.ts";
import { type Episode, findEpisodes } from "./proposals/episodes.ts";
import { unknownNames } from "./proposals/people.ts";
import { findRelativeTimes } from "./proposals/relative-times.ts";
import { knowledgeOf, type Publication } from "./publication.ts";
import type { Arrival } from "./reading/receive.ts";
import { bodyOf, type Page, textOf } from "./splitting/piece.ts";
import type { PlacedPicture } from "./writing/body.ts";
import { preparePicture } from "./writing/pictures.ts";
import { writeReport } from "./writing/report.ts";
import type { PlannedFile } from "./writing/write-files.ts";

const simplify = Converter({ from: "t", to: "cn" });

export interface ImportOptions {
  publication: Publication;
  /** 内容根、留底的文件夹。 */
  content: string;
  originals: string;
  /** vocabulary/sources.yaml 现在的全文；还没有的为空。 */
  sourcesFile: string | undefined;
  kind?: RecordCollection | undefined;
  city?: string | undefined;
  year?: number | undefined;
  bulletin?: string | undefined;
  source?: string | undefined;
  /** 导入的那一年；来件什么日期也没有时，只能说不晚于它。 */
  thisYear: number;
  force: boolean;
  /** 问一张图片的说明文字；不问的返回空。 */
  askAlt: (picture: { number: number; suggestion: string }) => Promise<string>;
}

export interface Imported {
  files: PlannedFile[];
  drafts: Draft[];
  people: NewPerson[];
  analysis: Analysis;
  /** 可以另立一条的事例，只列在报告里。 */
  episodes: Episode[];
  report: string;
  /** 没有说明文字的图片张数。 */
  withoutAlt: number;
}

/** 文件名只留一截，去掉路径里有意思的字符。 */
const safeName = (name: string | undefined): string =>
  (name ?? "clipping.txt")
    .replace(/[/\\:*?"<>|\p{Cc}]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(-120);

/** 来件的名称：栏题，或者头一个题目。 */
function pageTitle(page: Page): { title: string; subtitle: string | undefined } {
  const [first, second] = page.headers;
  if (first && second?.role === "subtitle")
    return { title: first.passage.text, subtitle: second.passage.text.replace(/^[—―─-]+\s*/u, "").trim() || undefined };
  if (page.headers.length > 0)
    return { title: page.headers.map(({ passage }) => passage.text).join("·"), subtitle: undefined };
  const piece = page.pieces.find(({ headline }) => headline.titles.length > 0);
  const title = piece ? textOf(piece.headline.titles).replaceAll("\n", " ") : "";
  return { title: title || placeholderText("题名"), subtitle: undefined };
}

async function placePictures(
  arrival: Arrival,
  page: Page,
  folder: string,
  id: string,
  options: ImportOptions,
): Promise<{
  placed: Map<number, PlacedPicture>;
  files: PlannedFile[];
  notes: { address: string; alt: string; note: string }[];
}> {
  const placed = new Map<number, PlacedPicture>();
  const files: PlannedFile[] = [];
  const notes: { address: string; alt: string; note: string }[] = [];
  const captions = new Map<number, string>();
  for (const piece of page.pieces) {
    const blocks = bodyOf(piece);
    const caption = blocks.find(({ role }) => role === "caption");
    for (const { picture } of blocks) if (picture !== undefined && caption) captions.set(picture, caption.passage.text);
  }
  for (const [number, picture] of arrival.received.pictures.entries()) {
    const prepared = await preparePicture(picture);
    if ("message" in prepared) {
      notes.push({ address: `第 ${number + 1} 张`, alt: "—", note: prepared.message });
      continue;
    }
    const file = `${number + 1}.${prepared.extension}`;
    const address = `/images/${id}/${file}`;
    const suggestion = picture.alt || (captions.get(number) ?? "");
    const alt = (await options.askAlt({ number: number + 1, suggestion })) || suggestion;
    placed.set(number, { address, alt });
    files.push({ path: join(folder, id, file), content: prepared.bytes });
    notes.push({ address, alt, note: `${prepared.width}×${prepared.height}，已摆正、去掉拍摄信息` });
  }
  return { placed, files, notes };
}

/** 词表末尾添一条来源，前面的一个字也不动。 */
function appendSource(path: string, before: string | undefined, source: object): PlannedFile {
  const block = writeYaml([source]);
  const old = before ?? "";
  const empty = /^\s*(?:\[\s*\])?\s*$/.test(old.replace(/^\s*#.*$/gm, ""));
  const content = empty ? block : `${old.trimEnd()}\n${block}`;
  const list: unknown = parse(content);
  if (!Array.isArray(list)) throw new BadInput("vocabulary/sources.yaml 不是一张列表，请先用 npm run check 查好再导入");
  return { path, content, ...(before === undefined ? {} : { replaces: before }) };
}

/** 按字数截短时，表情和扩展区的汉字可能只剩半个：去掉那半个。 */
const dropHalves = (text: string): string => text.replace(/\p{Cs}/gu, "");

const label = (collection: RecordCollection): string => collections[collection].label;

/** 草稿末尾的话：正文里有哪些地方请核对。 */
function closingOf({ data, piece }: Draft, changes: readonly Change[], report: string): string[] {
  const ranges = data.sources.flatMap(({ lines }) => lines);
  const doubts = changes.filter(
    ({ certainty, line }) => certainty !== "certain" && ranges.some(([from, to]) => from <= line && line <= to),
  );
  return [
    ...(doubts.length > 0 ? ["正文里请核对的地方（行号是原件的）："] : []),
    ...doubts.map(({ line, before, after, note }) => {
      const brief = (text: string) => text.replace(/\s*\n\s*/g, "⏎").slice(0, 40);
      return `  第 ${line} 行 “${brief(before)}”${after === before || after === "" ? "" : ` → 建议 “${brief(after)}”`}：${note}`;
    }),
    ...(piece.moved ? [`  ${piece.moved}`] : []),
    `全部改动见 ${report}`,
  ];
}

function personFile(person: NewPerson, source: string): string {
  const { name, role, organisation, city, date, lines } = person;
  return writeYaml(
    {
      name,
      posts: [
        {
          role,
          organisation,
          ...(city === undefined ? {} : { city }),
          attested: date,
          sources: [{ source, lines: [[lines[1], lines[1]]] }],
        },
      ],
      note: placeholderText("核对姓名和职务，写一句只限来源说到的公开身份；不写的话删去这一行"),
    },
    { posts: "由署名和文末的括注认出来的" },
  );
}

/**
 * 一份来件，变成要写的一组文件：草稿、新人物、会刊、来源、图片、原件和报告。只算出来，不写盘。
 * @throws {BadInput} 来件不能用，或者已经导入过。
 */
export async function importDocument(arrival: Arrival, options: ImportOptions): Promise<Imported> {
  const { received, bytes } = arrival;
  const { publication } = options;
  const name = safeName(received.name);
  const earlier = publication.sources.find(({ file }) => received.name !== undefined && file === name);
  if (earlier && options.source === undefined && !options.force)
    throw new BadInput(
      `“${name}” 已经登记为来源 “${earlier.id}”，像是导入过；确要再导，请用 --source ${earlier.id} 指明来源，或者加上 --force`,
    );
  const analysis = analyse(received, knowledgeOf(publication), simplify);
  const { page, changes } = analysis;
  const { title, subtitle } = pageTitle(page);
  const fallback = received.dated
    ? {
        year: Number(received.dated.slice(0, 4)),
        how: `来源没有印日期；按文件属性里的日期 ${received.dated} 记，不晚于这一年。`,
      }
    : { year: options.thisYear, how: `来源没有印日期，文中也没有年份；只知道不晚于导入的${options.thisYear}年。` };
  const whole = page.pieces.map((piece) => textOf(bodyOf(piece))).join("\n");
  const printed = page.metas.map(({ passage }) => printedDate(passage.text)).find((date) => date !== undefined);
  const year = options.year ?? (printed ? Number(printed.value.slice(0, 4)) : inferYear(whole, fallback).year);
  const base = proposeId(title.startsWith("待填") ? "laijian" : title, {
    taken: [...publication.sources.map(({ id }) => id), ...publication.bulletins.map(({ id }) => id), placeholderId],
    fallback: "laijian",
  });
  const source = options.source ?? (options.force && earlier ? earlier.id : base);
  const bulletin = options.bulletin ?? `${base}-${year}`.slice(0, 48);
  const placed = await placePictures(arrival, page, pictureRoot(options.content), source, options);
  const made: Drafts = makeDrafts(page, publication, {
    source,
    bulletin,
    kind: options.kind,
    city: options.city,
    year: options.year,
    fallback,
    pictures: placed.placed,
  });
  const { drafts, people, publisher, pageDate } = made;
  changes.push(...findRelativeTimes(drafts, analysis.lineAt));
  changes.sort((a, b) => a.line - b.line);
  if (drafts.length === 0) throw new BadInput("来件里没有能成篇的文字");
  const reportPath = join(options.originals, source, "report.md").replaceAll("\\", "/");
  const inContent = (path: string) => join(options.content, path);
  const files: PlannedFile[] = [
    ...drafts.map((draft) => ({
      path: inContent(draft.path),
      content: writeMarkdown(
        draft.data,
        draft.body || placeholderText("来件里只有题目，没有正文；补上正文，或者删去这一篇"),
        draft.marks,
        closingOf(draft, changes, reportPath),
      ),
    })),
    ...people.map((person) => ({ path: inContent(`people/${person.id}.yaml`), content: personFile(person, source) })),
  ];
  const date = pageDate ?? {
    value: String(year),
    precision: "year" as const,
    basis: "inferred" as const,
    how: options.year === undefined ? inferYear(whole, fallback).how : "年份由编辑在导入时写明。",
  };
  const printer = publisher ?? "未印";
  const basis = publisher === undefined ? "unknown" : "printed";
  const allLines = mergeLines(drafts.flatMap(({ data }) => data.sources.flatMap(({ lines }) => lines)));
  const headerLines = mergeLines(page.headers.flatMap(({ lines }) => lines));
  if (options.bulletin === undefined)
    files.push({
      path: inContent(`bulletins/${bulletin}.md`),
      content: writeMarkdown(
        {
          title,
          ...(subtitle === undefined ? {} : { subtitle }),
          short: title.slice(0, 24),
          kind: placeholderText("种类，例如 发言摘登专版"),
          date,
          publisher: printer,
          publisherBasis: basis,
          cities: [...new Set(drafts.flatMap(({ data }) => data.cities))],
          sources: [{ source, lines: headerLines.length > 0 ? headerLines : allLines.slice(0, 1) }],
          contents: drafts.map(({ id }) => id),
          summary: placeholderText("一两句话的提要"),
        },
        placeholderText("本刊对这一期的介绍；收进已有的一期的，删去这份文件，把各条的 bulletin 改成那一期的编号"),
        { title: "栏题或头一个题目", date: "见报或上网的日期" },
      ),
    });
  if (options.source === undefined && source === base)
    files.push(
      appendSource(inContent("vocabulary/sources.yaml"), options.sourcesFile, {
        id: source,
        name: title.startsWith("待填") ? name : title,
        publisher: printer,
        publisherBasis: basis,
        date,
        file: name,
      }),
    );
  const known = new Set(publication.people.flatMap(({ data }) => [data.name, ...data.aliases]));
  const episodes = findEpisodes(page, analysis.lineAt);
  const report = dropHalves(
    writeReport({
      received,
      page,
      changes,
      drafts: drafts.map(({ path, data, collection }) => ({
        path: inContent(path).replaceAll("\\", "/"),
        title: data.title,
        label: label(collection),
        lines: data.sources
          .flatMap(({ lines }) => lines.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)))
          .join("、"),
      })),
      others: files.slice(drafts.length).map(({ path }) => path.replaceAll("\\", "/")),
      unknown: unknownNames(new Set([...known, ...people.map(({ name: own }) => own)]), whole),
      pictures: placed.notes,
      episodes,
    }),
  );
  files.push(
    ...placed.files,
    { path: join(options.originals, source, name), content: bytes },
    { path: reportPath, content: report },
  );
  return {
    files: files.map((file) =>
      typeof file.content === "string" ? { ...file, content: dropHalves(file.content) } : file,
    ),
    drafts,
    people,
    analysis,
    episodes,
    report,
    withoutAlt: placed.notes.filter(({ alt }) => alt === "").length,
  };
}
