import { expect, test } from "vitest";
import { z } from "zod";
import { collections } from "../../src/schemas/collections.ts";
import { redirect } from "../../src/schemas/redirects.ts";
import { site } from "../../src/schemas/site.ts";
import { source, term } from "../../src/schemas/vocabulary.ts";

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node | false;
  anyOf?: Node[];
}

/** 没有中文说明的字段。 */
function undescribed({ properties = {}, items, anyOf = [] }: Node, path: string): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(/\p{Script=Han}/u.test(field.description ?? "") ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]),
    ...(items ? undescribed(items, `${path}[]`) : []),
    ...anyOf.flatMap((option) => undescribed(option, path)),
  ];
}

test.each([
  ...Object.entries(collections).map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
  ["site", site],
  ["source", source],
  ["term", term],
  ["redirect", redirect],
] as [string, z.ZodType][])("%s 的每个字段都有写给编辑的中文说明", (name, schema) => {
  const described = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Node;
  expect(Object.keys(described.properties ?? {}).length).toBeGreaterThan(1);
  expect(undescribed(described, name)).toEqual([]);
});
