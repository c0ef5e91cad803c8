import type { Publication } from "../publication.ts";

const plain = (text: string): string => text.replace(/[“”‘’《》（）()\s]/gu, "");

/** 名称至少这么长才认；再短的处处都是。 */
const shortest = 3;

/** 正文里说到的机制，按名称和别名认，只认这几座城市的；按先后。 */
export function proposeMechanisms(
  mechanisms: Publication["mechanisms"],
  cities: ReadonlySet<string>,
  body: string,
): string[] {
  const text = plain(body);
  return mechanisms
    .filter(({ data }) => cities.has(data.city))
    .map(({ id, data }) => ({
      id,
      at: Math.min(
        ...[data.name, ...data.aliases, ...(data.code ? [data.code.text] : [])]
          .map(plain)
          .filter((name) => name.length >= shortest)
          .map((name) => text.indexOf(name))
          .filter((at) => at >= 0),
        Number.POSITIVE_INFINITY,
      ),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
