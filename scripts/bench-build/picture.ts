import { scaleLog } from "d3-scale";
import { formatSeconds, secondsOf } from "./report.ts";
import { type Results, type Scenario, scenarioLabels, type ToolName, toolLabels, toolNames } from "./results.ts";

const panel = { width: 450, height: 320, left: 52, right: 148, top: 44, bottom: 56 };
/** 横轴上两个数至少隔这么远，名称上下至少隔这么远。 */
const tickGap = 30;
const labelGap = 17;

/** 浅色和深色的网页上都看得清的颜色；同样的颜色再用线型分，不单靠颜色认。 */
const looks: Record<ToolName, { colour: string; dashes?: string; width: number }> = {
  "yikan-same": { colour: "#b3372b", width: 3 },
  "yikan-pages": { colour: "#b3372b", dashes: "2 4", width: 3 },
  "yikan-publish": { colour: "#b3372b", dashes: "7 4", width: 3 },
  hugo: { colour: "#1f6f8b", width: 2 },
  eleventy: { colour: "#6b6b6b", width: 2 },
  hexo: { colour: "#8a6d1f", dashes: "2 3", width: 2 },
};

interface Point {
  records: number;
  seconds: number;
}

const pointsOf = ({ sizes }: Results, tool: ToolName, scenario: Scenario): Point[] =>
  sizes
    .map((size) => ({ records: size.records, seconds: secondsOf(size, tool, scenario) }))
    .filter(({ seconds }) => !Number.isNaN(seconds));

/** 从不大于 low 的那一个起，不大于 high 的十的整数次方。 */
function decades(low: number, high: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.floor(Math.log10(high))];
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

const one = (value: number): string => value.toFixed(1);

/** 名称挨得太近，往下挪一挪，不叠在一起。 */
function apart<T extends { y: number }>(labels: readonly T[]): (T & { at: number })[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      last = Math.max(label.y, last + labelGap);
      return { ...label, at: last };
    });
}

function drawPanel(results: Results, scenario: Scenario, offset: number, [low, high]: [number, number]): string {
  const records = results.sizes.map((size) => size.records);
  const x = scaleLog([Math.min(...records), Math.max(...records)], [panel.left, panel.width - panel.right]);
  const y = scaleLog([low, high], [panel.height - panel.bottom, panel.top]);
  const series = toolNames.flatMap((tool) => {
    const points = pointsOf(results, tool, scenario);
    return points.length === 0 ? [] : [{ tool, points }];
  });
  const grid = decades(low, high)
    .map(
      (seconds) =>
        `<line x1="${panel.left}" x2="${panel.width - panel.right}" y1="${one(y(seconds))}" y2="${one(y(seconds))}" stroke="#d8d2c4"/><text x="${panel.left - 8}" y="${one(y(seconds) + 4)}" text-anchor="end">${seconds}</text>`,
    )
    .join("");
  const bottom = panel.height - panel.bottom;
  const ticks = records
    // 太挤的不写，末一个总要写。
    .filter((count, index) => {
      const next = records[index + 1];
      return next === undefined || (x(next) - x(count) >= tickGap && x(records.at(-1) ?? next) - x(count) >= tickGap);
    })
    .map(
      (count) =>
        `<text x="${one(x(count))}" y="${bottom + 18}" text-anchor="middle">${count >= 10_000 ? `${count / 10_000}万` : count}</text>`,
    )
    .join("");
  const lines = series
    .map(({ tool, points }) => {
      const { colour, dashes, width } = looks[tool];
      const dash = dashes ? ` stroke-dasharray="${dashes}"` : "";
      const path = points.map((point) => `${one(x(point.records))},${one(y(point.seconds))}`).join(" ");
      const dots = points
        .map(
          (point) =>
            `<circle cx="${one(x(point.records))}" cy="${one(y(point.seconds))}" r="${width}" fill="${colour}"/>`,
        )
        .join("");
      return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dash}/>${dots}`;
    })
    .join("");
  const edge = panel.width - panel.right;
  const labels = apart(
    series.flatMap(({ tool, points }) => {
      const last = points.at(-1);
      return last ? [{ tool, last, y: y(last.seconds) }] : [];
    }),
  )
    .map(
      ({ tool, last, y: height, at }) =>
        `<path d="M${one(x(last.records) + 4)} ${one(height)}L${edge + 6} ${one(height)}L${edge + 14} ${one(at)}" fill="none" stroke="${looks[tool].colour}" stroke-opacity="0.45"/><text x="${edge + 18}" y="${one(at + 4)}" fill="${looks[tool].colour}">${toolLabels[tool]} ${formatSeconds(last.seconds)}</text>`,
    )
    .join("");
  return `<g transform="translate(${offset} 0)"><text x="${panel.left}" y="24" font-size="15" font-weight="700" fill="#2a2622">${scenarioLabels[scenario]}（秒）</text>${grid}${ticks}${lines}${labels}</g>`;
}

/** 两张图并排：从头建、改一篇正文；横竖都是对数，线越平，越不怕多。只由结果画出，不随日期变。 */
export function growthPicture(results: Results): string {
  const shown = (["cold", "body"] as const).filter((scenario) =>
    toolNames.some((tool) => pointsOf(results, tool, scenario).length > 0),
  );
  const seconds = shown
    .flatMap((scenario) => toolNames.flatMap((tool) => pointsOf(results, tool, scenario)))
    .map((point) => point.seconds);
  const [low = 1] = decades(Math.min(...seconds), Math.max(...seconds));
  const range: [number, number] = [low, Math.max(...seconds) * 1.25];
  const width = panel.width * shown.length;
  const panels = shown.map((scenario, index) => drawPanel(results, scenario, index * panel.width, range)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panel.height}" width="${width}" height="${panel.height}" role="img" aria-label="记录从少到多，各工具建站的秒数" font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif" font-size="12" fill="#57504a"><rect width="${width}" height="${panel.height}" fill="#fbf8f1"/>${panels}<text x="${panel.left}" y="${panel.height - 8}">横轴是记录数，横竖都是对数；线末的数是最大一种规模用的秒数</text></svg>\n`;
}
