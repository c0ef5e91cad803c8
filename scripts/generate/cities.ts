import { type Names, placeName } from "./names.ts";
import { Random } from "./random.ts";

export interface City {
  id: string;
  name: string;
  short: string;
  level: string;
  parent?: City;
  members?: City[];
}

export const committeeOf = (city: City): string => `${city.name}政协`;

/** 署名的单位：协作组署自己的名称，别的署政协。 */
export const organisationOf = (city: City): string => (city.level === "group" ? city.name : committeeOf(city));

const suffix: Record<string, string> = {
  province: "省",
  municipality: "市",
  prefecture: "市",
  district: "区",
  county: "县",
  "county-city": "市",
  group: "协作组",
};

/** 省、市、区县三级，外加协作组。第几座是什么，只看它的序号：每十四座一个省或直辖市，每四十座一个协作组。 */
function levelOf(random: Random, index: number, prefectures: readonly City[], top: City | undefined): string {
  if (index < 2 || index % 14 === 0) return index % 6 === 1 ? "municipality" : "province";
  if (index % 40 === 11) return "group";
  if (top?.level === "municipality") return "district";
  if (prefectures.length === 0 || random.chance(0.35)) return "prefecture";
  return random.pick(["district", "county", "county", "county-city"]);
}

/** 下一座城市；只从已有的里面挑上级和成员。 */
export function nextCity(seed: number, names: Names, cities: readonly City[]): City {
  const index = cities.length;
  const random = Random.of(seed, "city", index);
  const tops = cities.filter(({ level }) => level === "province" || level === "municipality");
  const prefectures = cities.filter(({ level }) => level === "prefecture");
  const top = tops.length > 0 ? random.pick(tops) : undefined;
  const level = levelOf(random, index, prefectures, top);
  const short = names.unique(() => placeName(random));
  const city: City = { id: `c${index + 1}`, name: short + (suffix[level] ?? ""), short, level };
  if (level === "group")
    city.members = random.some(
      cities.filter((other) => other.level !== "group" && other.level !== "province"),
      random.between(3, 6),
    );
  else if (level === "prefecture" || (level === "district" && top?.level === "municipality")) city.parent = top;
  else if (level !== "province" && level !== "municipality") city.parent = random.pick(prefectures);
  return city;
}
