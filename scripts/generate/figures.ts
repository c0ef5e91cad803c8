import type { Random } from "./random.ts";
import { words } from "./words.ts";

/** 正文里的一个数字，照 figures 的写法登记。 */
export interface WrittenFigure {
  metric: string;
  value: number;
  bound: "exact" | "over" | "about";
  unit: string;
  kind: "outcome" | "structure" | "frequency" | "plan";
  per?: string;
  period?: { text: string };
  text: string;
}

const bounded = { exact: (n: string) => n, over: (n: string) => `${n}余`, about: (n: string) => `约${n}` } as const;

/**
 * 造一个数字；大数少，小数多。
 * @param matter 说的是什么事；一部分名目带上它，名目才有各地通用的，也有只此一家的。
 */
export function makeFigure(random: Random, matter: string): WrittenFigure {
  const [common = "", unit = ""] = random.common(words.metrics).split("/");
  const metric = random.chance(0.4) ? `${matter}${common}` : common;
  if (random.chance(0.12)) {
    const times = random.between(1, 24);
    return { metric, value: times, bound: "exact", unit: "次", kind: "frequency", per: "年", text: `每年${times}次` };
  }
  const value = Math.max(2, Math.round(10 ** (random.next() * 4)));
  const bound = random.chance(0.7) ? "exact" : random.chance(0.8) ? "over" : "about";
  return {
    metric,
    value,
    bound,
    unit,
    kind: random.pick(["outcome", "outcome", "outcome", "structure", "plan"]),
    period: random.chance(0.3) ? { text: `${random.between(2004, 2026)}年` } : undefined,
    text: `${bounded[bound](String(value))}${unit}`,
  };
}

/** 登记到 figures 里；同一个写法只登记一次。 */
export const registered = (figures: readonly WrittenFigure[], subject: string) =>
  [...new Map(figures.map((figure) => [figure.text, figure])).values()].map((figure, index) => ({
    id: `f${index + 1}`,
    ...figure,
    subject,
  }));
