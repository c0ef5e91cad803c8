/** 按键分组，保持先来后到。 */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): [K, T[]][] {
  return [...Map.groupBy(items, key)];
}
