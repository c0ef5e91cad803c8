import type { DatedValue } from "../../src/schemas/date.ts";
import type { Random } from "./random.ts";

export const years = { first: 2004, last: 2026 } as const;

const two = (n: number) => String(n).padStart(2, "0");

/** 某一年里的一个日期，精度有粗有细，大半是印明的。 */
export function dateIn(random: Random, year: number): DatedValue {
  const month = `${year}-${two(random.between(1, 12))}`;
  const day = `${month}-${two(random.between(1, 25))}`;
  const printed = { basis: "printed" } as const;
  const inferred = { basis: "inferred", how: "来源没有印日期，按文中说到的会议和换届推断。" } as const;
  const draw = random.next();
  if (draw < 0.4) return { value: day, precision: "day", ...printed };
  if (draw < 0.6) return { value: month, precision: "month", ...printed };
  if (draw < 0.7) return { value: `${day}/${month}-${two(random.between(26, 28))}`, precision: "range", ...printed };
  if (draw < 0.75)
    return {
      value: `${day}T${two(random.between(8, 20))}:${two(random.between(0, 59))}`,
      precision: "minute",
      ...printed,
    };
  if (draw < 0.95) return { value: String(year), precision: "year", ...inferred };
  return { value: String(year), precision: "year-or-earlier", ...inferred };
}
