import type { ProtectedName } from "./converter.ts";

/** 写进网页和 JSON 时会转义的字；别的字在文件里总是原样。 */
const escaped = /[&<>"'\\\p{Cc}]/u;

/**
 * 名字表变过以后，问一个文件要不要重转：增减、改写的名字，里面一个也没有的不用。
 * 转换只认出现的名字，所以不会漏；出现在不转的地方（编号里）的也算，只是白转一次。
 * @returns 名字没有变的为空。
 */
export function mentioner(
  before: readonly ProtectedName[],
  now: readonly ProtectedName[],
): ((bytes: Buffer) => boolean) | undefined {
  const forms = (names: readonly ProtectedName[]) => new Map(names.map(({ name, traditional }) => [name, traditional]));
  const [old, current] = [forms(before), forms(now)];
  const changed = [...new Set([...old.keys(), ...current.keys()])].filter(
    (name) => !old.has(name) || !current.has(name) || old.get(name) !== current.get(name),
  );
  if (changed.length === 0) return undefined;
  if (changed.some((name) => escaped.test(name))) return () => true;
  const wanted = changed.map((name) => Buffer.from(name));
  return (bytes) => wanted.some((name) => bytes.includes(name));
}
