import { pinyin } from "pinyin-pro";
import type { Archive } from "../archive/archive.ts";
import { withCity } from "../text/mechanism-label.ts";
import { formatPost } from "../text/post.ts";
import type { Lexicon, Name } from "./lexicon.ts";
import { simplifications } from "./simplifications.ts";
import { makeSimplifier, normalise, type Simplifier } from "./tokenise.ts";

/** 名称的全拼和首字母，数字和西文照写；不含汉字的没有。 */
function pinyinOf(name: string): string[] {
  const runs = name.toLowerCase().match(/\p{Script=Han}+|[\da-z]+/gu) ?? [];
  if (!runs.some((run) => /\p{Script=Han}/u.test(run))) return [];
  const spelled = runs.map((run) =>
    /^[\da-z]/.test(run) ? [run] : pinyin(run, { toneType: "none", type: "array", v: true }),
  );
  const full = spelled.flat().join("");
  const initials = spelled
    .flatMap((syllables, index) =>
      /^[\da-z]/.test(runs[index] ?? "") ? syllables : syllables.map((syllable) => syllable.slice(0, 1)),
    )
    .join("");
  return [...new Set([full, initials])];
}

/** 代码的各种写法：1126+N、1126N、1126加N。 */
const codeSpellings = (code: string) => [code, code.replaceAll(/[+＋]/g, ""), code.replaceAll(/[+＋]/g, "加")];

/**
 * 名称表和繁简对照。对照表只收简体在全刊里出现过的字：别的字本来就搜不到。
 * @param characters 全刊用到的字。
 */
export function makeLexicon(archive: Archive, characters: string): Lexicon {
  const table = simplifications();
  const full: Simplifier = (character) => table.get(character) ?? character;
  const present = new Set(Array.from(normalise(characters, full)));
  const pairs = [...table].filter(([, simple]) => present.has(simple));
  const simplify = makeSimplifier(pairs.map(([from]) => from).join(""), pairs.map(([, to]) => to).join(""));
  const name = (
    kind: Name["kind"],
    id: string,
    label: string,
    note: string,
    url: string,
    others: string[],
    spoken: string[],
    city = "",
  ): Name => ({
    kind,
    id,
    name: label,
    note,
    city,
    url,
    spellings: [...new Set([label, ...others].map((text) => normalise(text, simplify)).filter(Boolean))],
    pinyin: [...new Set(spoken.flatMap(pinyinOf))],
  });
  return {
    simplify: { from: pairs.map(([from]) => from).join(""), to: pairs.map(([, to]) => to).join("") },
    names: [
      ...archive.cities
        .filter(({ mechanisms, records, data }) => mechanisms.length + records.length > 0 || data.committee)
        .map((city) =>
          name(
            "city",
            city.id,
            city.data.name,
            `机制${city.mechanisms.length}条，记录${city.records.length}条`,
            city.url,
            [
              city.data.short,
              `${city.data.short}政协`,
              ...city.data.aliases,
              ...(city.data.committee ? [city.data.committee.name, ...city.data.committee.aliases] : []),
            ],
            [city.data.name, city.data.short],
          ),
        ),
      ...archive.people.map((person) =>
        name(
          "person",
          person.id,
          person.data.name,
          person.data.posts.map(formatPost).join("；"),
          person.url,
          person.data.aliases,
          [person.data.name],
        ),
      ),
      ...archive.sameNames.map((sameName) =>
        name("same-name", sameName.id, sameName.data.name, sameName.data.summary, sameName.url, sameName.data.aliases, [
          sameName.data.name,
        ]),
      ),
      ...archive.categories
        .filter(({ mechanisms }) => mechanisms.length > 0)
        .map(({ id, term, url, mechanisms }) =>
          name("category", id, term.name, `${mechanisms.length}条机制，按城市排`, url, term.aliases, [term.name]),
        ),
      ...archive.topics
        .filter(({ records }) => records.length > 0)
        .map(({ id, term, url, records }) =>
          name("topic", id, term.name, `${records.length}条记录`, url, term.aliases, [term.name]),
        ),
      ...archive.mechanisms.map((mechanism) =>
        name(
          "mechanism",
          mechanism.id,
          mechanism.data.name,
          `${mechanism.city.data.short}，${mechanism.category.term.name}`,
          mechanism.url,
          [
            withCity(mechanism),
            ...mechanism.data.aliases,
            ...(mechanism.data.code ? codeSpellings(mechanism.data.code.text) : []),
            mechanism.data.name.replace(/（[^）]*）/g, ""),
          ],
          [mechanism.data.name.replace(/（[^）]*）/g, ""), ...mechanism.data.aliases],
          mechanism.city.data.short,
        ),
      ),
    ],
  };
}
