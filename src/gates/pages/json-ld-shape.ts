import type { Thing } from "../../exports/json-ld/thing.ts";

/** 各类东西至少要有的属性：schema.org 的用途和搜索引擎的要求。 */
const required: Record<string, string[]> = {
  Article: ["url", "headline"],
  Report: ["url", "headline"],
  Event: ["name", "location", "organizer"],
  Person: ["name", "url"],
  GovernmentOrganization: ["name", "url"],
  Organization: ["name"],
  OrganizationRole: ["roleName", "affiliation"],
  AdministrativeArea: ["name", "url"],
  Place: ["name", "url"],
  PublicationIssue: ["name", "url"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  Dataset: ["name", "description", "url", "license", "creator", "distribution"],
  DataDownload: ["encodingFormat", "contentUrl"],
  WebSite: ["name", "url"],
  SearchAction: ["target", "query-input"],
};

const dateProperties = ["datePublished", "dateModified", "startDate", "endDate"];
const urlProperties = ["url", "item", "contentUrl", "license", "image"];
/** ISO 8601 的年、年月、年月日，或到分的时刻连时区。 */
const isoDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?$/;
const isoInterval = /^(\.\.|\d{4}(-\d{2}){0,2})(\/\d{4}(-\d{2}){0,2})?$/;

function propertyProblem(name: string, value: unknown): string | undefined {
  if (value === "" || value === null || (Array.isArray(value) && value.length === 0)) return "空";
  if (urlProperties.includes(name) && !/^https?:\/\/\S+$/.test(String(value))) return "不是完整网址";
  if (dateProperties.includes(name) && !isoDate.test(String(value))) return "不是 ISO 8601 日期";
  if (name === "temporalCoverage" && !isoInterval.test(String(value)) && !isoDate.test(String(value)))
    return "不是 ISO 8601 时段";
  return undefined;
}

/** 一件东西里不合规矩的地方，连同它里面的；没有就是空的。给的是写成 JSON 再读回来的样子。 */
export function shapeProblems(thing: Thing, path = thing["@type"]): string[] {
  const needed = required[thing["@type"]];
  if (!needed) return [`${path}: 不认识的类型`];
  return [
    ...needed.filter((name) => thing[name] === undefined).map((name) => `${path}: 缺 ${name}`),
    ...Object.entries(thing).flatMap(([name, value]) => {
      const problem = propertyProblem(name, value);
      const inner = [value].flat().filter((item): item is Thing => typeof item === "object" && item !== null);
      return [
        ...(problem ? [`${path}.${name}: ${problem}`] : []),
        ...inner.flatMap((item) => shapeProblems(item, `${path}.${name}`)),
      ];
    }),
  ];
}
