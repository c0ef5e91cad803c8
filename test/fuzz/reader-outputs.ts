import type { Archive } from "../../src/archive/archive.ts";
import { citing } from "../../src/archive/citing.ts";
import { categoryPages } from "../../src/archive/comparison/category-pages.ts";
import { figureComparisons } from "../../src/archive/comparison/comparable-figures.ts";
import { matrixRows } from "../../src/archive/comparison/matrix.ts";
import { preparedPairs } from "../../src/archive/comparison/pairs.ts";
import { recordListPages } from "../../src/archive/list-pages.ts";
import { linkCounts, mechanismForest } from "../../src/archive/mechanism-forest.ts";
import { network } from "../../src/archive/network.ts";
import { moments, timelinePages } from "../../src/archive/timeline.ts";
import { precisionGroups, yearCounts } from "../../src/archive/timeline-counts.ts";
import { bibtex } from "../../src/citation/bibtex.ts";
import { gbt7714 } from "../../src/citation/gbt7714.ts";
import { plain } from "../../src/citation/plain.ts";
import { mechanismReference, recordReference } from "../../src/citation/record-reference.ts";
import { ris } from "../../src/citation/ris.ts";
import { barChart } from "../../src/drawing/bar-chart.ts";
import { codeFormats, layoutCode } from "../../src/drawing/code-layout.ts";
import { dateSpan } from "../../src/drawing/date-span.ts";
import { layoutNarrowForest, layoutWideForest, type Twig } from "../../src/drawing/forest-layout.ts";
import { layoutNetwork, networkFormats } from "../../src/drawing/network-layout.ts";
import { layoutTimeline, timelineFormats } from "../../src/drawing/timeline-layout.ts";
import { layoutYearBars } from "../../src/drawing/year-bars.ts";
import { atomFeed } from "../../src/exports/atom.ts";
import { cityColumns } from "../../src/exports/city-column.ts";
import { atomCorrections, jsonCorrections } from "../../src/exports/corrections-feed.ts";
import { chapterFile, chapters, pieceChapter } from "../../src/exports/epub/chapters.ts";
import { navDocument } from "../../src/exports/epub/nav.ts";
import { packageDocument } from "../../src/exports/epub/package.ts";
import { feeds } from "../../src/exports/feeds.ts";
import { figurePieces, figureRow } from "../../src/exports/figure-rows.ts";
import { issueOf } from "../../src/exports/issue/issue.ts";
import { jsonFeed } from "../../src/exports/json-feed.ts";
import { article } from "../../src/exports/json-ld/article.ts";
import { organization } from "../../src/exports/json-ld/organization.ts";
import { person } from "../../src/exports/json-ld/person.ts";
import { publicationIssue } from "../../src/exports/json-ld/publication-issue.ts";
import { ldJson } from "../../src/exports/json-ld/script.ts";
import { openCollections } from "../../src/exports/open-data/collections.ts";
import { dataFiles, dataText } from "../../src/exports/open-data/files.ts";
import { recordDocument, toRecordDocument } from "../../src/exports/open-data/record-document.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { searchSources } from "../../src/search/documents.ts";
import { makeLexicon } from "../../src/search/make-lexicon.ts";
import { pack } from "../../src/search/packed-lexicon.ts";
import { forestLabel } from "../../src/text/forest-label.ts";
import { makeHtmlConverter } from "../../src/traditional/convert-html.ts";
import { makeConverter } from "../../src/traditional/converter.ts";
import { htmlFault, textFault, xmlFault } from "./invariants.ts";

const toTraditional = makeHtmlConverter(makeConverter([]));

/** 一处毛病：哪一样输出，怎样坏了。 */
export interface Fault {
  output: string;
  fault: string;
}

type BodyOf = (file: { path: string }) => Promise<string>;

/** 读者拿得到的各样东西，逐样做出来，逐样看过。 */
class Outputs {
  readonly faults: Fault[] = [];
  private readonly archive: Archive;
  private readonly bodyOf: BodyOf;

  constructor(archive: Archive, bodyOf: BodyOf) {
    this.archive = archive;
    this.bodyOf = bodyOf;
  }

  private note(output: string, fault: string | undefined) {
    if (fault !== undefined) this.faults.push({ output, fault });
  }

  private text(output: string, text: string) {
    this.note(output, textFault(text));
  }

  private xml(output: string, text: string) {
    this.note(output, xmlFault(text) ?? textFault(text));
  }

  private json(output: string, value: unknown) {
    this.text(
      output,
      JSON.stringify(value, (_, item: unknown) => {
        if (typeof item === "number" && !Number.isFinite(item)) this.note(output, `有一个 ${item}`);
        return item;
      }) ?? "",
    );
  }

  /** 图的几何：每个坐标都是有限的数。 */
  private drawing(output: string, layout: unknown) {
    this.json(`图 ${output}`, layout);
  }

  async bodies() {
    const { records, mechanisms, bulletins, cities, sameNames } = this.archive;
    for (const node of [...records, ...mechanisms, ...bulletins, ...cities, ...sameNames]) {
      const stated = "stated" in node ? node.stated : [];
      const marks = stated.map(({ url, data }) => ({ id: url.slice(url.indexOf("#") + 1), text: data.text }));
      const markdown = await this.bodyOf(node);
      const { html, paragraphs, marked } = renderMarkdown(markdown, { marks });
      this.note(`正文 ${node.path}`, htmlFault(html) ?? textFault(html));
      this.note(`正文（册） ${node.path}`, htmlFault(renderMarkdown(markdown, { prefix: "x-" }).html));
      this.note(`正文（繁体） ${node.path}`, htmlFault(toTraditional(html)));
      for (const { id, text } of paragraphs) this.note(`段落 ${node.path}#${id}`, textFault(text));
      for (const { id } of marks)
        if (!marked.has(id) && html.includes(`id="${id}"`)) this.note(node.path, `编号 ${id} 重复`);
      this.text(`首句 ${node.path}`, node.lead);
    }
  }

  pages() {
    const { records, mechanisms, cities, categories, figures, ties, people, bulletins, site } = this.archive;
    const all = moments(records, mechanisms);
    timelinePages(all);
    const counts = yearCounts(all);
    const items = all.map((item) => ({ item: item.title, span: dateSpan(item.date) }));
    for (const format of Object.values(timelineFormats)) this.drawing("时间线", layoutTimeline(items, format));
    const groups = new Map(counts.map((count) => [count.year, count.groups]));
    for (const format of Object.values(timelineFormats))
      this.drawing("各年", layoutYearBars(groups, precisionGroups, format));
    const { cities: nodes, pairs } = network(cities, ties);
    for (const format of Object.values(networkFormats))
      this.drawing(
        "往来",
        layoutNetwork(
          nodes.map(({ id, data, members }) => ({ id, label: data.short, group: members.length > 0 })),
          pairs.map(({ cities: [a, b], weight }) => ({ source: a.id, target: b.id, kind: "tie", weight })),
          format,
        ),
      );
    for (const { measure, comparable } of figureComparisons(figures))
      this.drawing(`横条 ${measure}`, barChart(comparable.map(({ data }) => data)));
    this.json("矩阵", matrixRows(cities, categories).length);
    this.json("两两", preparedPairs(cities).length);
    for (const category of categories) categoryPages(category, cities);
    recordListPages(records);
    for (const city of cities) {
      const trees = mechanismForest(city.mechanisms);
      linkCounts(trees);
      const twig = (node: (typeof trees)[number]): Twig => ({
        label: forestLabel(node, city),
        link: node.link,
        again: node.again,
        children: node.children.map(twig),
      });
      const roots = trees.map(twig);
      this.drawing(`结构 ${city.id}`, [layoutWideForest(roots, 9), layoutNarrowForest(roots)]);
    }
    for (const mechanism of mechanisms) {
      const { code } = mechanism.data;
      if (code)
        for (const format of Object.values(codeFormats))
          this.drawing(`代码 ${mechanism.path}`, layoutCode(code, format));
      const reference = mechanismReference(mechanism, site);
      this.text(`引文 ${mechanism.path}`, [gbt7714(reference), plain(reference)].join("\n"));
    }
    for (const record of records) {
      citing(record);
      const reference = recordReference(record, site);
      this.text(
        `引文 ${record.path}`,
        [gbt7714(reference), plain(reference), bibtex(record.id, reference), ris(record.id, reference)].join("\n"),
      );
      this.structured(record.path, [article(record, site)]);
    }
    for (const node of people) this.structured(node.path, [person(node, site)]);
    for (const node of cities) this.structured(node.path, [organization(node, site)]);
    for (const node of bulletins) this.structured(node.path, [publicationIssue(node, site)]);
  }

  private structured(path: string, things: Parameters<typeof ldJson>[0]) {
    const text = ldJson(things);
    if (/<\/script|<!--/i.test(text)) this.note(`JSON-LD ${path}`, "能提前收尾");
    JSON.parse(text);
    this.text(`JSON-LD ${path}`, text);
  }

  async exports() {
    const { archive, bodyOf } = this;
    const { site, records, bulletins } = archive;
    for (const feed of feeds(archive)) {
      this.xml(`订阅 ${feed.url}`, atomFeed(site, feed));
      this.json(`订阅 ${feed.url}`, jsonFeed(site, feed));
    }
    this.xml("更正", atomCorrections(archive));
    this.json("更正", jsonCorrections(archive));
    for (const file of dataFiles) this.text(`数据 ${file.path}`, dataText(file, archive));
    for (const { name, row, rows } of openCollections)
      for (const item of rows(archive)) {
        const { error } = row.safeParse(item);
        if (error)
          this.note(
            `数据 ${name}`,
            `${"id" in item ? item.id : ""} 不合它自己的定义：${error.issues[0]?.path.join(".")}`,
          );
      }
    for (const record of records) {
      const { error } = recordDocument.safeParse(
        toRecordDocument(record, archive, renderMarkdown(await bodyOf(record)).paragraphs),
      );
      if (error) this.note(`数据 ${record.path}`, `不合它自己的定义：${error.issues[0]?.path.join(".")}`);
    }
    for (const bulletin of bulletins) {
      const issue = await issueOf(bulletin, archive, {
        bodyOf,
        demote: 0,
        syntax: "xhtml",
        pieceAddress: (id) => chapterFile(pieceChapter(id)),
      });
      const made = chapters(issue);
      for (const { name, content } of made) this.xml(`电子书 ${bulletin.id}/${name}`, content);
      this.xml(`电子书 ${bulletin.id}`, packageDocument(issue, made));
      this.xml(`电子书目录 ${bulletin.id}`, navDocument(made));
    }
    for (const { items } of figurePieces(archive)) this.json("数字总表", items.map(figureRow));
    this.json("比较", [...cityColumns(archive).values()]);
  }

  async search() {
    const documents = await Promise.all(searchSources(this.archive, this.bodyOf).map((source) => source.complete()));
    for (const document of documents) this.json(`搜索 ${document.url}`, document);
    const keys = new Set(documents.map(({ kind, id }) => `${kind} ${id}`));
    if (keys.size < documents.length) this.note("搜索", "两份文件种类和编号都相同");
    this.json("名称表", pack(makeLexicon(this.archive, JSON.stringify(documents))));
  }
}

/** 一份档案的全部输出里的毛病。 */
export async function outputFaults(archive: Archive, bodyOf: BodyOf): Promise<Fault[]> {
  const outputs = new Outputs(archive, bodyOf);
  await outputs.bodies();
  outputs.pages();
  await outputs.exports();
  await outputs.search();
  return outputs.faults;
}
