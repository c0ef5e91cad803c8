import { outcomes } from "./defects.ts";
import type { Ledger } from "./ledger.ts";
import type { Measured } from "./measure.ts";

const share = (part: number, all: number): string =>
  `${part}/${all}（${all === 0 ? "—" : `${((100 * part) / all).toFixed(1)}%`}）`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** 打印各份剪报和合计的数。 */
export function printReport(results: readonly Measured[], ledger: Ledger, verbose: boolean): void {
  const rows = results.map(
    ({
      name,
      drafted,
      suggested,
      missed,
      kindRight,
      titles,
      bylines,
      repeated,
      sentences,
      damaged,
      lost,
      extra,
      episodes,
    }) => ({
      剪报: name.slice(0, 3),
      成条: share(drafted.length, drafted.length + suggested.length + missed.length),
      列为事例: `${suggested.length}（共列 ${episodes}）`,
      没找到: missed.length,
      多出: extra.length,
      种类对: share(kindRight, drafted.length),
      题目对: share(titles[0], titles[1]),
      署名对: share(bylines.filter(({ right }) => right).length, bylines.length),
      重复去掉: share(repeated[0], repeated[1]),
      伤句: `${damaged.length}/${sentences}`,
      失字: lost.length,
    }),
  );
  console.table(rows);
  const found = sum(results.map(({ drafted }) => drafted.length));
  const hinted = sum(results.map(({ suggested }) => suggested.length));
  const bylines = results.flatMap((result) => result.bylines);
  console.log(
    `账本 ${ledger.entries.length} 条：成条 ${share(found, ledger.entries.length)}，连同列为可以另立的事例 ${share(found + hinted, ledger.entries.length)}`,
  );
  console.log(`署名对 ${share(bylines.filter(({ right }) => right).length, bylines.length)}`);
  console.log(
    `重复的文字去掉 ${share(sum(results.map(({ repeated }) => repeated[0])), sum(results.map(({ repeated }) => repeated[1])))} 个字`,
  );
  console.log(
    `伤了的句子 ${sum(results.map(({ damaged }) => damaged.length))}，共 ${sum(results.map(({ sentences }) => sentences))} 句；没有交代的字 ${sum(results.map(({ lost }) => lost.length))}`,
  );
  const all = ledger.defects.map((defect) =>
    outcomes(
      defect,
      results.find(({ name }) => name === defect.source),
    ),
  );
  const groups = Map.groupBy(all, ({ outcome }) => outcome);
  console.log(
    `账本 ${all.length} 例毛病：${[...groups].map(([outcome, list]) => `${outcome} ${list.length}`).join("，")}`,
  );
  if (!verbose) return;
  for (const { defect, outcome } of all)
    if (outcome === "没有发现")
      console.log(`  ${defect.id} ${defect.type} ${defect.source.slice(0, 3)} ${defect.where} ${defect.what}`);
  for (const { name, missed, damaged, lost, extra, bylines: own } of results) {
    for (const { id, lines } of missed) console.log(`  没找到 ${name.slice(0, 3)} ${id} ${JSON.stringify(lines)}`);
    for (const title of extra) console.log(`  多出 ${name.slice(0, 3)} ${title}`);
    for (const sentence of damaged) console.log(`  伤句 ${name.slice(0, 3)} ${sentence}`);
    if (lost.length > 0) console.log(`  失字 ${name.slice(0, 3)} ${lost.join("")}`);
    for (const { person, right } of own)
      if (!right) console.log(`  署名不对 ${name.slice(0, 3)} ${person.name} ${person.role}`);
  }
}
