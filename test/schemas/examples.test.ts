import { expect, test } from "vitest";
import { z } from "zod";
import { type CollectionName, collections, vocabularies } from "../../src/schemas/collections.ts";
import { redirect } from "../../src/schemas/redirects.ts";
import { site } from "../../src/schemas/site.ts";
import { source, term } from "../../src/schemas/vocabulary.ts";
import { examples } from "../examples/index.ts";
import { problemsOf } from "./problems.ts";

function schemaFor(path: string): z.ZodType {
  const folder = path.split("/")[0] ?? "";
  if (path === "site.yaml") return site;
  if (path === "redirects.yaml") return z.array(redirect);
  if (path === "vocabulary/sources.yaml") return z.array(source);
  if (folder === "vocabulary") return z.array(term);
  return collections[folder as CollectionName].schema;
}

test.each(examples.map(({ path, data }) => [path, data] as const))("范例合格：%s", (path, data) => {
  expect(problemsOf(schemaFor(path), data)).toEqual([]);
});

test("每个集合、每张词表都有范例", () => {
  const paths = examples.map(({ path }) => path);
  for (const name of Object.keys(collections)) expect(paths.some((path) => path.startsWith(`${name}/`))).toBe(true);
  for (const name of Object.keys(vocabularies)) expect(paths).toContain(`vocabulary/${name}.yaml`);
});
