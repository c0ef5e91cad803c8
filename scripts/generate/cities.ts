import type { Names } from "./names.ts";
import type { Random } from "./random.ts";

export interface City {
  id: string;
  name: string;
  short: string;
  level: string;
  parent?: City;
  members?: City[];
}

export const committeeOf = (city: City): string => `${city.name}政协`;

const suffix: Record<string, string> = {
  province: "省",
  municipality: "市",
  prefecture: "市",
  district: "区",
  county: "县",
  "county-city": "市",
};

/** 省、市、区县三级，外加几个协作组；先有上级，后有下级。 */
export function makeCities(random: Random, names: Names, count: number): City[] {
  const cities: City[] = [];
  const found = (level: string, parent?: City) => {
    const short = names.place();
    const city: City = { id: `c${cities.length + 1}`, name: short + (suffix[level] ?? ""), short, level, parent };
    cities.push(city);
    return city;
  };
  const tops = Array.from({ length: Math.max(2, Math.round(count / 14)) }, (_, index) =>
    found(index % 6 === 1 ? "municipality" : "province"),
  );
  const groups = Math.max(1, Math.round(count / 40));
  const prefectures: City[] = [];
  while (cities.length < count - groups) {
    const top = random.pick(tops);
    if (top.level === "municipality") found("district", top);
    else if (prefectures.length === 0 || random.chance(0.35)) prefectures.push(found("prefecture", top));
    else found(random.pick(["district", "county", "county", "county-city"]), random.pick(prefectures));
  }
  for (let index = 0; index < groups; index++) {
    const group = found("group");
    group.members = random.some(
      cities.filter(({ level }) => level !== "group" && level !== "province"),
      random.between(3, 6),
    );
    group.name = `${group.short}协作组`;
  }
  return cities;
}
