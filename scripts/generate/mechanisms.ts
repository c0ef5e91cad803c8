import type { Code } from "../../src/schemas/code.ts";
import type { City } from "./cities.ts";
import type { Names } from "./names.ts";
import { Random } from "./random.ts";
import { topicWords } from "./topic-words.ts";
import { words } from "./words.ts";

export interface Mechanism {
  id: string;
  name: string;
  aliases: string[];
  city: City;
  topic: string;
  code?: Pick<Code, "text" | "reads"> & { parts: { n?: number | "N"; label?: string; what: string }[] };
}

const heads =
  "委员 双月 市县联动 有事来商量 民情 午间 同心 圆桌 界别 掌上 亮灯 板凳 码上 周末 家门口 三级 流动 银发 红色 云端".split(
    " ",
  );
const tails =
  "会客厅 工作站 协商议事厅 座谈会 直通车 联络室 讲堂 考核办法 协商平台 督办机制 联席会议 读书会 服务团 活动组 例会制度 体验日 观察点 议政日 台账制度 智库".split(
    " ",
  );
const numerals = ["一", "两", "三", "四", "五", "六", "七", "八"];

/** 机制的代码，三种读法都有；各部分与代码对得上。 */
function makeCode(random: Random, names: Names): NonNullable<Mechanism["code"]> {
  const what = () => `${random.common(words.verbs)}${random.common(words.nouns)}`;
  const draw = random.next();
  if (draw < 0.5) {
    let counts: number[] = [];
    const text = names.unique(() => {
      counts = Array.from({ length: random.between(2, 5) }, () => random.between(1, 9));
      return `${counts.join(counts.length > 3 ? "" : "+")}+N`;
    });
    return { text, reads: "digits", parts: [...counts.map((n) => ({ n, what: what() })), { n: "N", what: what() }] };
  }
  if (draw < 0.75) {
    let [a, b, left, right] = [2, 2, "联", "带"];
    const text = names.unique(() => {
      [a, b] = [random.between(2, 8), random.between(2, 8)];
      [left = "联", right = "带"] = random.some(Array.from("联带进促有新定访送查议评亮晒"), 2);
      return `${numerals[a - 1]}${left}${numerals[b - 1]}${right}`;
    });
    return {
      text,
      reads: "digits",
      parts: [
        { n: a, label: left, what: what() },
        { n: b, label: right, what: what() },
      ],
    };
  }
  let labels: string[] = [];
  const text = names.unique(() => {
    labels = random.some(Array.from("立转亮联访督评议学帮带查办融"), random.between(3, 5));
    return labels.join("·");
  });
  return { text, reads: "terms", parts: labels.map((label) => ({ label, what: what() })) };
}

function makeName(random: Random, names: Names, city: City, topic: string): string {
  return names.unique(() => {
    const draw = random.next();
    if (draw < 0.3) return `${random.pick(heads)}${random.pick(tails)}`;
    const matter = random.pick(topicWords[topic] ?? heads);
    return draw < 0.7 ? `${matter}${random.pick(tails)}` : `${city.short}${matter}${random.pick(tails)}`;
  });
}

/** 下一条机制。约一成半同别处的机制重名：同名异义就从这里来。 */
export function nextMechanism(
  seed: number,
  names: Names,
  cities: readonly City[],
  mechanisms: readonly Mechanism[],
): Mechanism {
  const index = mechanisms.length;
  const random = Random.of(seed, "mechanism", index);
  const city = random.common(cities);
  const topic = random.common(Object.keys(topicWords));
  const code = random.chance(0.15) ? makeCode(random, names) : undefined;
  const namesake = index > 0 && random.chance(0.15) ? random.pick(mechanisms) : undefined;
  const name =
    code?.text ??
    (namesake && !namesake.code && namesake.city !== city ? namesake.name : makeName(random, names, city, topic));
  return {
    id: `m${index + 1}`,
    name: code ? `“${name}”${random.pick(["工作法", "协商体系", "机制"])}` : name,
    aliases: code ? [name] : random.chance(0.2) && !name.startsWith(city.short) ? [`${city.short}${name}`] : [],
    city,
    topic,
    code,
  };
}
