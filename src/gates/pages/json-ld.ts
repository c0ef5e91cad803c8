import type { Thing } from "../../exports/json-ld/thing.ts";
import type { FileGate } from "../gate.ts";
import { shapeProblems } from "./json-ld-shape.ts";

function problemsIn(text: string): string[] {
  let data: { "@context"?: string; "@graph"?: Thing[] };
  try {
    data = JSON.parse(text);
  } catch {
    return ["不是合法的 JSON"];
  }
  return [
    ...(data["@context"] === "https://schema.org" ? [] : ["@context 不是 https://schema.org"]),
    ...(data["@graph"] ?? []).flatMap((thing) => shapeProblems(thing)),
  ];
}

/** 网页里的 schema.org 数据读得出，每样东西该有的属性都有。 */
export const jsonLd: FileGate = {
  id: "page/json-ld",
  title: "schema.org 数据",
  inspect: ({ elements }) =>
    elements
      .filter(({ tag, attributes }) => tag === "script" && attributes.type === "application/ld+json")
      .flatMap(({ text }) => problemsIn(text))
      .map((message) => ({ where: "JSON-LD", message, remedy: "照 schema.org 改" })),
};
