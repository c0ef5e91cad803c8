import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { openCollections } from "../../../src/exports/open-data/collections.ts";
import { publishedSchemas } from "../../../src/exports/open-data/files.ts";
import { toRecordDocument } from "../../../src/exports/open-data/record-document.ts";
import { archiveOf, city, figure, mechanism, person, record, sameName } from "../../archive/small-archive.ts";
import { jia1126n } from "../../examples/mechanisms.ts";
import { zhangmou } from "../../examples/people.ts";

const archive = archiveOf({
  cities: [city("jia"), city("yi", { parent: "jia" }), city("bing", { level: "group", members: ["jia", "yi"] })],
  people: [person("limou"), person("zhangmou", zhangmou.data)],
  mechanisms: [
    mechanism("m", { topics: ["quyu-xietong"] }),
    mechanism("jia-1126n", {
      code: { ...jia1126n.data.code, parts: jia1126n.data.code?.parts.map((part) => ({ ...part, mechanism: "m" })) },
      since: jia1126n.data.since,
    }),
  ],
  speeches: [
    record("speeches", "a", {
      mechanisms: ["m"],
      figures: [figure("f", { mechanism: "m", period: { text: "两年来" } })],
      state: "corrected",
      corrections: [{ date: "2024-06-30", text: "改。", reason: "原件如此。" }],
    }),
  ],
  "same-names": [
    sameName("sanyou", [
      { city: "jia", meaning: "甲" },
      { city: "jia", mechanism: "m", meaning: "乙" },
    ]),
  ],
});

function collection(name: string) {
  const found = openCollections.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`没有 ${name}`);
  return found;
}
const data = (name: string) => collection(name).rows(archive) as Record<string, unknown>[];

function validator(name: string) {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const published = publishedSchemas("https://yikan.example").find((candidate) => candidate.name === name);
  const validate = ajv.compile(published?.schema ?? {});
  return (rows: unknown) => (validate(rows) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath));
}

describe.each(openCollections.map(({ name }) => name))("%s", (name) => {
  test("每一项都有编号、类型、标题、地址、城市", () => {
    expect(data(name).length).toBeGreaterThan(0);
    for (const row of data(name))
      expect(row).toMatchObject({
        id: expect.stringMatching(/./),
        type: expect.stringMatching(/./),
        title: expect.stringMatching(/./),
        url: expect.stringMatching(/^\//),
        cities: expect.any(Array),
      });
  });

  test("编号不重复", () => {
    const ids = data(name).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("合于公布的 JSON Schema；多一个字段、少一个字段、换一种类型都不合", () => {
    const validate = validator(name);
    const rows = JSON.parse(JSON.stringify(data(name))) as Record<string, unknown>[];
    expect(validate(rows)).toEqual([]);
    const [first] = rows;
    expect(validate([{ ...first, extra: 1 }])).toEqual(["/0"]);
    expect(validate([{ ...first, title: undefined }])).toEqual(["/0"]);
    expect(validate([{ ...first, url: "https://example.com/" }])).toEqual(["/0/url"]);
    expect(validate([{ ...first, type: "别的" }])).toContain("/0/type");
  });
});

test("数字带着出处和所说明的机制", () => {
  expect(data("figures")[0]).toMatchObject({
    id: "a/f",
    value: 5,
    unit: "个",
    mechanism: "m",
    source: { id: "a", type: "speech", url: expect.stringContaining("/speeches/2021/a/") },
  });
});

test("日期既有原值，也有中文写法", () => {
  expect(data("records")[0]?.date).toMatchObject({ value: "2021-05-07", precision: "day", text: "2021年5月7日" });
});

test("同一座城市说两个意思，城市只列一次", () => {
  expect(data("same-names")[0]?.cities).toEqual([{ id: "jia", name: "jia市" }]);
});

test("一条记录的那份 JSON 合于公布的 JSON Schema，数字写全", () => {
  const [speech] = archive.records;
  if (!speech) throw new Error("没有记录");
  const document = toRecordDocument(speech, archive, [{ id: "p1", text: "第一段。" }]);
  const validate = validator("record-document");
  expect(validate(JSON.parse(JSON.stringify(document)))).toEqual([]);
  expect(validate({ ...document, paragraphs: [{ id: "p1" }] })).not.toEqual([]);
  expect(document).toMatchObject({
    canonical: "https://yikan.example/speeches/2021/a/",
    record: { id: "a" },
    paragraphs: [{ anchor: "p1", text: "第一段。" }],
    figures: [{ id: "a/f", value: 5 }],
  });
});
