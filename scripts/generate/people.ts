import type { City } from "./cities.ts";
import { committeeOf } from "./cities.ts";
import type { Names } from "./names.ts";
import type { Random } from "./random.ts";

export interface Person {
  id: string;
  name: string;
  city: City;
  role: string;
}

const roles = ["委员", "委员", "委员", "主席", "副主席", "党组书记、主席", "秘书长", "专委会主任", "常委"];

export function makePeople(random: Random, names: Names, cities: readonly City[], count: number): Person[] {
  const seats = cities.filter(({ level }) => level !== "group");
  return Array.from({ length: count }, (_, index) => {
    const city = random.common(seats);
    return { id: `p${index + 1}`, name: names.person(), city, role: `${committeeOf(city)}${random.pick(roles)}` };
  });
}
