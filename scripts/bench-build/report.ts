import { formatBytes } from "../../src/text/format-bytes.ts";
import {
  type Measurement,
  type Results,
  type Scenario,
  type SizeResult,
  scenarioLabels,
  scenarios,
  type ToolName,
  toolLabels,
  toolNames,
} from "./results.ts";
import { median, pairedRatio } from "./statistics.ts";

const start = "<!-- bench:build -->";
const end = "<!-- /bench:build -->";

/** 别的都同它比。 */
const base: ToolName = "hugo";

const runsOf = (size: SizeResult, tool: ToolName, scenario: Scenario): readonly Measurement[] =>
  size.runs[tool]?.[scenario] ?? [];
const walls = (runs: readonly Measurement[]) => runs.map(({ wall }) => wall);

/** 一种规模里一个工具一种情形的中位秒数；没有量就是 NaN。 */
export const secondsOf = (size: SizeResult, tool: ToolName, scenario: Scenario): number =>
  median(walls(runsOf(size, tool, scenario)));

export const formatSeconds = (seconds: number): string =>
  seconds < 10 ? seconds.toFixed(2) : seconds < 100 ? seconds.toFixed(1) : seconds.toFixed(0);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const measured = (size: SizeResult): ToolName[] =>
  toolNames.filter((tool) => runsOf(size, tool, "cold").length > 0 && size.failures[tool] === undefined);

/** 墙上秒数，括号里是同 Hugo 的比值（一对一对地比，再取中位数）。 */
function timeCell(size: SizeResult, tool: ToolName, scenario: Scenario): string {
  const runs = runsOf(size, tool, scenario);
  if (runs.length === 0) return "—";
  const seconds = formatSeconds(median(walls(runs)));
  const others = runsOf(size, base, scenario);
  if (tool === base || others.length === 0) return seconds;
  return `${seconds}（${pairedRatio(walls(runs), walls(others)).toFixed(2)}×）`;
}

/** 一种规模的表：各情形的快慢，和从头建、改一处的处理器、内存、页数、写出。 */
function sizeTable(size: SizeResult, versions: Results["versions"]): string {
  const tools = measured(size);
  const present = scenarios.filter((scenario) => tools.some((tool) => runsOf(size, tool, scenario).length > 0));
  const value = (scenario: Scenario, read: (run: Measurement) => number | undefined, show: (value: number) => string) =>
    tools.map((tool) => {
      const values = runsOf(size, tool, scenario).flatMap((run) => read(run) ?? []);
      return values.length === 0 ? "—" : show(median(values));
    });
  const details = (scenario: Scenario) =>
    present.includes(scenario)
      ? [
          [`${scenarioLabels[scenario]}：处理器秒`, ...value(scenario, ({ cpu }) => cpu, formatSeconds)],
          [
            `${scenarioLabels[scenario]}：内存`,
            ...value(
              scenario,
              ({ megabytes }) => megabytes,
              (megabytes) => `${megabytes} MB`,
            ),
          ],
          [`${scenarioLabels[scenario]}：写出`, ...value(scenario, ({ written }) => written, formatBytes)],
        ]
      : [];
  const rows = [
    ...present.map((scenario) => [scenarioLabels[scenario], ...tools.map((tool) => timeCell(size, tool, scenario))]),
    ...details("cold"),
    ...details("body"),
    ["页数", ...value("cold", ({ pages }) => pages, String)],
  ];
  return table(
    [`${size.records} 条（秒）`, ...tools.map((tool) => [toolLabels[tool], versions[tool]].filter(Boolean).join(" "))],
    rows,
  );
}

/** 从小到大：从头建和改一篇正文各用几秒。 */
function growthTable(results: Results): string {
  const tools = toolNames.filter((tool) => results.sizes.some((size) => measured(size).includes(tool)));
  const cell = (size: SizeResult, tool: ToolName) => {
    if (!measured(size).includes(tool)) return "—";
    const [cold, edited] = (["cold", "body"] as const).map((scenario) => secondsOf(size, tool, scenario));
    return [cold, edited]
      .map((seconds = Number.NaN) => (Number.isNaN(seconds) ? "—" : formatSeconds(seconds)))
      .join(" / ");
  };
  return table(
    ["记录", ...tools.map((tool) => toolLabels[tool])],
    results.sizes.map((size) => [String(size.records), ...tools.map((tool) => cell(size, tool))]),
  );
}

/** 一条记录摊到的时间，从小到大变了多少倍；三千条和三万条都量了才说。 */
function growthNote(results: Results): string {
  const [small, large] = [3000, 30_000].map((records) => results.sizes.find((size) => size.records === records));
  if (!small || !large) return "";
  const each = toolNames.flatMap((tool) => {
    const ratio = secondsOf(large, tool, "cold") / large.records / (secondsOf(small, tool, "cold") / small.records);
    return Number.isNaN(ratio) ? [] : [`${toolLabels[tool]} ${ratio.toFixed(2)}`];
  });
  return `从头建，一条记录摊到的时间，30000 条是 3000 条的几倍：${each.join("，")}。\n`;
}

/** 细看哪一种规模：比得最全的里面最大的。 */
function fullest(sizes: readonly SizeResult[]): SizeResult | undefined {
  const most = Math.max(...sizes.map((size) => measured(size).length));
  return sizes.filter((size) => measured(size).length === most).at(-1);
}

const failuresOf = ({ sizes }: Results): string[] =>
  sizes.flatMap(({ records, failures }) =>
    Object.entries(failures).map(
      ([tool, message]) => `- ${toolLabels[tool as ToolName]}，${records} 条：没有建成。${message.split("\n")[0]}`,
    ),
  );

/**
 * 结果写成 Markdown；数字都从结果里来。
 * @param picture 图的地址；不写就不放图。
 */
export function report(results: Results, picture: string | undefined): string {
  const { machine, sizes, versions } = results;
  const shown = fullest(sizes);
  if (!shown) return "还没有量。\n";
  const runs = Math.max(...measured(shown).map((tool) => runsOf(shown, tool, "cold").length));
  return [
    `${machine.processors} 核，Node ${machine.node}，输出在内存里，${runs} 次取中位数；括号里是同 Hugo 的比值，同一轮里一对一对地比。`,
    "",
    sizeTable(shown, versions),
    "",
    ...(picture ? [`![记录从少到多，各工具从头建和改一篇正文各用几秒](${picture})`, ""] : []),
    "从少到多，从头建 / 改一篇正文（秒）：",
    "",
    growthTable(results),
    "",
    growthNote(results),
    ...failuresOf(results),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

/**
 * 换掉 README 里两个记号之间的那一段。
 * @throws 没有记号。
 */
export function inReadme(readme: string, text: string): string {
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md 里没有 ${start} 和 ${end}`);
  return `${readme.slice(0, from + start.length)}\n\n${text}\n${readme.slice(to)}`;
}
