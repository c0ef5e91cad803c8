import type { City } from "./cities.ts";
import { committeeOf } from "./cities.ts";
import { type Names, personName } from "./names.ts";
import { Random } from "./random.ts";

export interface Person {
  id: string;
  name: string;
  city: City;
  role: string;
}

const roles = ["委员", "委员", "委员", "主席", "副主席", "党组书记、主席", "秘书长", "专委会主任", "常委"];

/** 第 index 位人物（从 0 起），在现有的某座城市任职。 */
export function makePerson(seed: number, names: Names, cities: readonly City[], index: number): Person {
  const random = Random.of(seed, "person", index);
  const city = random.common(cities.filter(({ level }) => level !== "group"));
  const name = names.unique(() => personName(random));
  return { id: `p${index + 1}`, name, city, role: `${committeeOf(city)}${random.pick(roles)}` };
}
