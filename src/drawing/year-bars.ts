import { scaleLinear } from "d3-scale";

export interface YearBar {
  year: string;
  x: number;
  width: number;
  /** 自下而上一截一种，高的就是多的。 */
  parts: { key: string; y: number; height: number }[];
  total: number;
  /** 柱顶，数目写在上面。 */
  top: number;
  labelled: boolean;
}

export interface YearBarsLayout {
  width: number;
  height: number;
  /** 柱底。 */
  foot: number;
  bars: YearBar[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * 各年的数目，一年一根柱，按种类分截。事情太多、一件件画不下时用。没有的年份也留出位置。
 * @param format.label 一个年份的字占的宽度，太密时隔几年写一个。
 */
export function layoutYearBars(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  keys: readonly string[],
  { width, label }: { width: number; label: number },
): YearBarsLayout {
  const [plot, head, tail] = [180, 18, 24];
  const known = [...counts.keys()].map(Number);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const years = known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const totalOf = (year: string) => keys.reduce((sum, key) => sum + (counts.get(year)?.get(key) ?? 0), 0);
  const scale = scaleLinear([0, Math.max(1, ...years.map(totalOf))], [0, plot]);
  const pitch = width / Math.max(1, years.length);
  const every = Math.max(1, Math.ceil(label / pitch));
  const foot = head + plot;
  return {
    width,
    height: foot + tail,
    foot,
    bars: years.map((year, index) => {
      let y = foot;
      const parts = keys.flatMap((key) => {
        const height = scale(counts.get(year)?.get(key) ?? 0);
        y -= height;
        return height > 0 ? [{ key, y: round(y), height: round(height) }] : [];
      });
      return {
        year,
        x: round(index * pitch + pitch * 0.15),
        width: round(pitch * 0.7),
        parts,
        total: totalOf(year),
        top: round(y),
        labelled: index % every === 0,
      };
    }),
  };
}
