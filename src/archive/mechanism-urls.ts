import { once } from "./tracker.ts";

/** 各条机制的网址，按编号。代码的一部分写的是编号，指的那一条可能还没有发布，所以要查。 */
export const mechanismUrls = once(
  "mechanism-urls",
  ({ mechanisms }): ReadonlyMap<string, string> => new Map(mechanisms.map(({ id, url }) => [id, url])),
);
