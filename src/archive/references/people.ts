import type { Checker } from "./checker.ts";

/** 人物：各项职务所指的城市和来源都在。 */
export function checkPeople(checker: Checker): void {
  for (const [entry, person] of checker.of("people"))
    person.posts.forEach((post, index) => {
      checker.exists(entry, ["posts", index, "city"], post.city, "cities", "城市");
      checker.sources(entry, ["posts", index, "sources"], post.sources);
    });
}
