import { yearOf } from "../archive/dates.ts";
import { proposeId, proposePersonId } from "../editing/propose-id.ts";
import type { RecordCollection } from "../schemas/collections.ts";
import type { DatedValue } from "../schemas/date.ts";
import { placeholderId, placeholderText } from "../schemas/placeholder.ts";
import type { Draft } from "./draft.ts";
import { cityCircle, proposeCity } from "./proposals/cities.ts";
import { type InferredYear, printedDate, proposeDate } from "./proposals/dates.ts";
import { proposeFigures } from "./proposals/figures.ts";
import { proposeKind } from "./proposals/kind.ts";
import { proposeMechanisms } from "./proposals/mechanisms.ts";
import { firstCommittee, splitPost } from "./proposals/organisation.ts";
import { findMentioned, type ProposedPerson, readCredit, readMeta, readPost } from "./proposals/people.ts";
import { proposeSummary, proposeTitle } from "./proposals/title.ts";
import { proposeTopics } from "./proposals/topics.ts";
import type { Publication } from "./publication.ts";
import { type Byline, readByline } from "./splitting/byline.ts";
import { bodyOf, headlineBlocks, type Page, type Piece, textOf } from "./splitting/piece.ts";
import { type PlacedPicture, writeBody } from "./writing/body.ts";

export interface DraftOptions {
  /** 来源和会刊的编号；会刊还没有定的是待填。 */
  source: string;
  bulletin: string;
  /** 编辑指明的种类、城市、年份，优先于推断。 */
  kind?: RecordCollection | undefined;
  city?: string | undefined;
  year?: number | undefined;
  fallback: InferredYear;
  pictures: ReadonlyMap<number, PlacedPicture>;
}

/** 署名的新人物，出版物里还没有。 */
export interface NewPerson {
  id: string;
  name: string;
  organisation: string;
  role: string;
  city: string | undefined;
  date: DatedValue;
  lines: [number, number];
}

export interface Drafts {
  drafts: Draft[];
  people: NewPerson[];
  /** 页面上的刊登者、关键词、发布日期。 */
  publisher: string | undefined;
  pageDate: DatedValue | undefined;
}

/** 编号里城市已经写在前面，题目里单位的名称不必再念一遍。 */
function idWords(title: string, { cities }: Publication, city: string | undefined): string {
  const data = cities.find(({ id }) => id === city)?.data;
  if (!data) return title;
  const names = [
    ...(data.committee ? [data.committee.name, ...data.committee.aliases] : []),
    data.name,
    ...data.aliases,
  ];
  const rest = names.sort((a, b) => b.length - a.length).reduce((text, name) => text.replaceAll(name, ""), title);
  return /\p{Script=Han}{2}/u.test(rest) ? rest : title;
}

const spaceless = (text: string): string => text.replace(/[\s　]/gu, "");

/** 行号合成几段：挨着的连起来，隔几个空行也算挨着。 */
export function mergeLines(lines: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...lines].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 4) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function signatures(piece: Piece, page: Page, main: boolean): ProposedPerson[] {
  const people: ProposedPerson[] = [];
  const names = piece.headline.names.map(
    ({ passage }) => readByline(passage.text) ?? { name: spaceless(passage.text) },
  );
  const posts = piece.posts.flatMap(({ passage }) => readPost(passage.text) ?? []);
  names.forEach(({ name, role, as }: Byline, index) => {
    const post = posts[index] ?? (names.length > 1 && posts.length === 1 ? posts[0] : undefined);
    people.push({
      name,
      as: post?.as ?? as ?? "author",
      role: post?.role ?? role ?? placeholderText("当时的职务，照来源写"),
      signed: true,
    });
  });
  for (const { passage } of piece.posts) {
    const credit = readCredit(passage.text);
    for (const name of credit?.names ?? [])
      people.push({ name, as: "author", role: credit?.role ?? "作者", signed: true });
  }
  if (main)
    for (const { passage } of page.metas) {
      const { authors, editors } = readMeta(passage.text);
      for (const name of authors) people.push({ name, as: "author", role: "作者", signed: true });
      if (!piece.headline.mark)
        for (const name of editors) people.push({ name, as: "editor", role: "编辑", signed: true });
    }
  return people;
}

/** 一份整理好的来件，做成一条条草稿。纯函数。 */
export function makeDrafts(page: Page, publication: Publication, options: DraftOptions): Drafts {
  const headers = textOf(page.headers);
  const metas = page.metas.map(({ passage }) => ({ text: passage.text, ...readMeta(passage.text) }));
  const pageDate = metas.map(({ text }) => printedDate(text)).find((date) => date !== undefined);
  const keywords = [...new Set(metas.flatMap((meta) => meta.keywords))];
  const whole = [headers, ...page.pieces.map((piece) => textOf(bodyOf(piece)))].join("\n");
  const note = page.pieces.find(({ headline }) => headline.mark !== undefined);
  const taken = new Set([...publication.recordIds, placeholderId]);
  const personIds = new Map(
    publication.people.flatMap(({ id, data }) => [data.name, ...data.aliases].map((name) => [name, id])),
  );
  const takenPeople = new Set([...publication.people.map(({ id }) => id), placeholderId]);
  const newPeople: NewPerson[] = [];
  const places = new Set(publication.cities.flatMap(({ data }) => [data.name, data.short, ...data.aliases]));
  const mainPieces = page.pieces.filter((piece) => !piece.caption);
  const fallback =
    options.year === undefined ? options.fallback : { year: options.year, how: "年份由编辑在导入时写明。" };

  const drafts = page.pieces.map((piece): Draft => {
    const marks: Record<string, string> = {};
    const mark = (field: string, text: string) => {
      if (text !== "") marks[field] = text;
    };
    const blocks = bodyOf(piece);
    const prose = textOf(blocks);
    const single = mainPieces.filter(({ headline }) => !headline.mark).length === 1;
    const signed = signatures(piece, page, single && !piece.caption);
    const byMeta = signed.some(({ as }) => as === "author") && metas.some(({ authors }) => authors.length > 0);
    const proposed = proposeKind(piece, headers, byMeta);
    // 编辑指明的种类管正篇，图片说明和编者按照旧。
    const stated = piece.caption || proposed.collection === "editor-notes" ? undefined : options.kind;
    const collection = stated ?? proposed.collection;
    mark("genre", stated === undefined ? proposed.doubt : "");

    const { title, words, basis, doubt } = proposeTitle(piece, (text) => places.has(text));
    mark("title", doubt);

    const label = textOf(piece.headline.labels);
    const posts = signed.map(({ role }) => role).join("\n");
    const city = options.city ?? proposeCity(publication.cities, `${posts}\n${label}`, `${title}\n${prose}`);
    mark(
      "cities",
      city === undefined
        ? "认不出城市；新城市请先用 npm run new 建好，再填它的编号"
        : posts || label
          ? ""
          : "按正文里提得最多的认的",
    );

    const post = signed.map(({ role }) => splitPost(role)).find((found) => found !== undefined);
    const committee = publication.cities.find(({ id }) => id === city)?.data.committee?.name;
    const organisation = label.includes("政协")
      ? label.split("\n")[0]
      : (post?.organisation ?? firstCommittee(prose) ?? committee ?? placeholderText("署名或主办的单位"));
    mark("organisation", post || label.includes("政协") ? "" : "由正文认出来的");

    const { date, doubt: dateDoubt } = proposeDate({
      page: pageDate,
      own: prose,
      whole: options.year === undefined ? whole : "",
      meeting: collection === "speeches" || piece === note ? note && textOf(bodyOf(note)) : undefined,
      fallback,
      event: collection === "visits" || collection === "cases",
    });
    mark("date", dateDoubt);

    const lines = mergeLines(
      [...headlineBlocks(piece.headline), ...blocks, ...piece.posts].flatMap((block) => block.lines),
    );
    // 姓名和职务印在题目下面一行的，出处就是那一行。
    const namedAt = new Map(
      piece.headline.names.flatMap(({ passage, lines: [at] }) => {
        const byline = readByline(passage.text);
        return byline?.role !== undefined && at ? [[byline.name, at] as const] : [];
      }),
    );
    const signedNames = new Set(signed.map(({ name }) => name));
    const mentioned = findMentioned(publication.people, prose).filter(({ name }) => !signedNames.has(name));
    const people = [...signed, ...mentioned].map(({ name, as, role, signed: own }) => {
      const known = personIds.get(name);
      if (known !== undefined || !own)
        return {
          person: known ?? placeholderId,
          as: collection === "speeches" && own && as === "author" ? ("speaker" as const) : as,
          role,
        };
      const id = proposePersonId(name, takenPeople);
      takenPeople.add(id);
      personIds.set(name, id);
      const split = splitPost(role);
      newPeople.push({
        id,
        name,
        organisation: split?.organisation ?? placeholderText("单位"),
        role: split?.role ?? role,
        city,
        date,
        lines: namedAt.get(name) ?? lines.at(-1) ?? [1, 1],
      });
      return { person: id, as: collection === "speeches" && as === "author" ? ("speaker" as const) : as, role };
    });
    if (collection === "speeches" && !people.some(({ as }) => as === "speaker"))
      people.unshift({ person: placeholderId, as: "speaker", role: placeholderText("当时的职务，照来源写") });
    mark(
      "people",
      [
        newPeople.some(({ name }) => signedNames.has(name)) ? "新人物的文件一并写好了，在 people/ 里" : "",
        mentioned.length > 0 ? "as: mentioned 的是从正文里认出来的，职务要看" : "",
      ]
        .filter(Boolean)
        .join("；"),
    );

    const body = writeBody(blocks, options.pictures);
    const circle = city === undefined ? new Set<string>() : cityCircle(publication.cities, city);
    const mechanisms = proposeMechanisms(publication.mechanisms, circle, prose);
    mark("mechanisms", mechanisms.length > 0 ? "按名称从正文里认出来的，漏了的补上" : "");
    const figures = proposeFigures(body, organisation ?? "");
    mark(
      "figures",
      figures.length > 0 ? "从正文里认出来的数字：metric（数的是什么）、kind、period 要逐个看，用不着的删去" : "",
    );
    const topics = proposeTopics(publication.topics, title, prose);
    mark("topics", topics.length > 0 ? "按词频提议的" : "没有认出专题，请从 vocabulary/topics.yaml 里选");
    mark("summary", "抄的是头一句，请改写成自己的一两句话");

    const id = proposeId(idWords(words, publication, city), { city, taken, fallback: collection.replace(/s$/, "") });
    taken.add(id);
    return {
      id,
      collection,
      path: `${collection}/${yearOf(date)}/${id}.md`,
      body,
      marks,
      piece,
      data: {
        title,
        titleBasis: basis,
        genre: proposed.genre,
        cities: [city ?? placeholderId],
        organisation: organisation ?? placeholderText("署名或主办的单位"),
        date,
        people,
        bulletin: options.bulletin,
        sources: [{ source: options.source, lines }],
        topics: topics.length > 0 ? topics : [placeholderId],
        mechanisms,
        figures,
        keywords: piece === mainPieces[0] ? keywords : [],
        summary: proposeSummary(piece),
        state: "draft",
      },
    };
  });
  return { drafts, people: newPeople, publisher: metas.map(({ publisher }) => publisher).find(Boolean), pageDate };
}
