import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/archive/archive.ts";
import type { Collected, Item } from "../../src/archive/collected.ts";
import { FactNumbers } from "../../src/building/facts.ts";
import type { Fingerprint } from "../../src/building/fingerprint.ts";
import { ownFields } from "../../src/building/own-fields.ts";
import { TrackedArchive } from "../../src/building/tracked-archive.ts";
import { city, collected, figure, mechanism, person, record, sameName } from "../archive/small-archive.ts";
import { zhangmou } from "../examples/people.ts";

const make = () =>
  collected({
    people: [person("limou"), person("zhangmou", { posts: zhangmou.data.posts })],
    cities: [city("jia", { parent: "bing" }), city("yi", { parent: "bing" }), city("bing")],
    mechanisms: [
      mechanism("zhan", { figures: [figure("zhan-shu")] }),
      mechanism("ting", { city: "yi", proposer: "jia" }),
    ],
    speeches: [
      record("speeches", "fayan", { mechanisms: ["zhan"], figures: [figure("shu", { mechanism: "ting" })] }),
      record("speeches", "fayan-er", { cities: ["yi", "jia"], related: ["fayan"] }),
    ],
    cases: [record("cases", "anli", { mechanisms: ["ting"], figures: [figure("fu", { city: "yi" })] })],
    "same-names": [
      sameName("tongming", [
        { city: "jia", mechanism: "zhan", meaning: "甲市的一种" },
        { city: "yi", mechanism: "ting", meaning: "乙市的一种" },
      ]),
    ],
  });

/** 一份文件改了：名称、题名、提要都改，记录撤回。 */
function edit(item: Item<object>): void {
  const data = item.data as Record<string, unknown>;
  for (const name of ["title", "name", "short", "summary"])
    if (typeof data[name] === "string") data[name] = `${data[name]}改`;
  if ("genre" in data) data.state = "withdrawn";
  item.digest = `${item.digest}改`;
}

/** 档案里各项的指纹，以“结点 项”为键；和各结点的摘要。 */
function fingerprintsIn(material: Collected) {
  const numbers = new FactNumbers();
  const tracked = new TrackedArchive(buildArchive(material), numbers, () => {});
  const digests = new Map<string, string>();
  const fields = new Map<string, Fingerprint>();
  for (const [number, name] of numbers.names.entries()) {
    const digest = tracked.has(number) ? tracked.digestOf(number) : undefined;
    if (digest === undefined) continue;
    digests.set(name, digest);
    for (const [field, key] of numbers.fields.entries())
      fields.set(`${name} ${key}`, tracked.fingerprint(number, field));
  }
  return { digests, fields };
}

const before = fingerprintsIn(make());
const items = Object.values(make().collections).flatMap((list) => list.map(({ path }) => path));

/** 自己的文件没有变的结点，变了的各项。 */
function changesIn(material: Collected): string[] {
  const after = fingerprintsIn(material);
  return [...after.fields.keys()].filter((key) => {
    const name = key.slice(0, key.lastIndexOf(" "));
    return after.digests.get(name) === before.digests.get(name) && after.fields.get(key) !== before.fields.get(key);
  });
}

const isOwn = (key: string) => {
  const [kind = "", ...rest] = key.split(" ");
  return ownFields[kind]?.includes(rest.at(-1) ?? "") === true;
};

describe("只由自己那份文件得来的几项", () => {
  test.each(items)("%s 变了，别的文件的这几项不变", (path) => {
    const material = make();
    for (const item of Object.values(material.collections).flat()) if (item.path === path) edit(item);
    expect(changesIn(material).filter(isOwn)).toEqual([]);
  });

  test("词表改了名、倒了次序，也不变", () => {
    const material = make();
    for (const terms of Object.values(material.vocabulary)) {
      for (const term of terms) if ("name" in term) term.name = `${term.name}改`;
      terms.reverse();
    }
    const changes = changesIn(material);
    expect(changes).not.toEqual([]);
    expect(changes.filter(isOwn)).toEqual([]);
  });

  test("看得出变化：撤回一条记录，别的文件里反向的边变了", () => {
    const material = make();
    for (const item of material.collections.speeches) if (item.id === "fayan") edit(item);
    expect(changesIn(material)).toEqual(expect.arrayContaining(["city jia records", "mechanism zhan records"]));
  });

  test.each(Object.entries(ownFields))("%s 真有这几项", (kind, own) => {
    const present = [...before.fields.keys()].filter((key) => key.startsWith(`${kind} `));
    for (const field of own) expect(present.some((key) => key.endsWith(` ${field}`))).toBe(true);
  });
});
