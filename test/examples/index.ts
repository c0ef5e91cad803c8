import * as cities from "./cities.ts";
import type { Example } from "./example.ts";
import * as mechanisms from "./mechanisms.ts";
import * as people from "./people.ts";
import * as publication from "./publication.ts";
import * as records from "./records.ts";

/** 一份完整、没有差错的小出版物。 */
export const examples: Example[] = [cities, people, mechanisms, records, publication].flatMap((module): Example[] =>
  Object.values(module),
);
