import { type City, nextCity } from "./cities.ts";
import { type Mechanism, nextMechanism } from "./mechanisms.ts";
import { Names } from "./names.ts";
import { makePerson, type Person } from "./people.ts";

/** 写到第 index 条记录时，该有几座城市、几位人物、几条机制；都同记录数成正比，大小不同的出版物才可以比。 */
const due = {
  cities: (index: number) => 12 + Math.floor(index / 100),
  people: (index: number) => 40 + Math.floor(index * 0.15),
  mechanisms: (index: number) => 12 + Math.floor(index / 5),
};

function add<T extends { city: City }>(map: Map<City, T[]>, item: T) {
  const list = map.get(item.city);
  if (list) list.push(item);
  else map.set(item.city, [item]);
}

/** 记录四周的城市、人物和机制，随着记录一起多起来；已有的不变。 */
export class World {
  readonly cities: City[] = [];
  readonly people: Person[] = [];
  readonly mechanisms: Mechanism[] = [];
  private readonly seed: number;
  private readonly names = { cities: new Names(), people: new Names(), mechanisms: new Names() };
  private readonly peopleByCity = new Map<City, Person[]>();
  private readonly mechanismsByCity = new Map<City, Mechanism[]>();

  constructor(seed: number) {
    this.seed = seed;
  }

  /** 长到写第 index 条记录时的样子。 */
  growTo(index: number): void {
    const { seed, cities, people, mechanisms, names } = this;
    while (cities.length < due.cities(index)) cities.push(nextCity(seed, names.cities, cities));
    while (people.length < due.people(index)) {
      const person = makePerson(seed, names.people, cities, people.length);
      people.push(person);
      add(this.peopleByCity, person);
    }
    while (mechanisms.length < due.mechanisms(index)) {
      const mechanism = nextMechanism(seed, names.mechanisms, cities, mechanisms);
      mechanisms.push(mechanism);
      add(this.mechanismsByCity, mechanism);
    }
  }

  /** 一座城市的人物；自己没有的（协作组、新城市）请第一位来：发言总要有人说。 */
  peopleOf(city: City): readonly Person[] {
    return this.peopleByCity.get(city) ?? this.people.slice(0, 1);
  }

  mechanismsOf(city: City): readonly Mechanism[] {
    return this.mechanismsByCity.get(city) ?? [];
  }
}
