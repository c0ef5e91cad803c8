import { describe, expect, test } from "vitest";
import { article } from "../../../src/exports/json-ld/article.ts";
import { breadcrumb } from "../../../src/exports/json-ld/breadcrumb.ts";
import { dataset } from "../../../src/exports/json-ld/dataset.ts";
import { organization } from "../../../src/exports/json-ld/organization.ts";
import { person as personThing } from "../../../src/exports/json-ld/person.ts";
import { publicationIssue } from "../../../src/exports/json-ld/publication-issue.ts";
import type { Thing } from "../../../src/exports/json-ld/thing.ts";
import { website } from "../../../src/exports/json-ld/website.ts";
import { shapeProblems } from "../../../src/gates/pages/json-ld-shape.ts";
import { archiveOf, city, person, pick, record } from "../../archive/small-archive.ts";
import { zhangmou } from "../../examples/people.ts";

const date = (value: string, precision: string) => ({ date: { value, precision, basis: "printed" } });
const archive = archiveOf({
  cities: [
    city("jia", { committee: { name: "甲市政协", aliases: ["某省甲市政协"] } }),
    city("yi", { parent: "jia", committee: undefined }),
    city("bing", { level: "group", members: ["jia", "yi"], committee: undefined }),
  ],
  people: [person("limou"), person("zhangmou", zhangmou.data)],
  speeches: [record("speeches", "fayan", date("2024-06", "month"))],
  reports: [record("reports", "baogao", date("2023", "year-or-earlier"))],
  visits: [
    record("visits", "shicha", date("2021-05-07/2021-05-08", "range")),
    record("visits", "buxiang", date("2021", "year-or-earlier")),
  ],
  features: [record("features", "tegao", date("2021-05-09T08:30", "minute"))],
  cases: [
    record("cases", "anli", {
      ...date("2020", "year"),
      state: "corrected",
      corrections: [
        { date: "2024-06-30", text: "改。", reason: "原件如此。" },
        { date: "2023-01-01", text: "改。", reason: "原件如此。" },
      ],
    }),
  ],
});
const { site } = archive;
/** 写出去再读回来，没有的属性就不见了。 */
const written = (thing: Thing): Thing => JSON.parse(JSON.stringify(thing)) as Thing;
const articleOf = (id: string) => written(article(pick(archive.records, id), site));

test("每一件东西都有要有的属性，网址写全，日期合于 ISO 8601", () => {
  const all = [
    ...archive.records.map((node) => article(node, site)),
    ...archive.cities.map((node) => organization(node, site)),
    ...archive.people.map((node) => personThing(node, site)),
    ...archive.bulletins.map((node) => publicationIssue(node, site)),
    breadcrumb([{ name: "首页", url: "/" }], site),
    dataset(archive, "说明。"),
    website(site),
  ].map(written);
  expect(all.length).toBeGreaterThan(14);
  expect(all.flatMap((thing) => shapeProblems(thing))).toEqual([]);
});

describe("记录", () => {
  test.each([
    ["fayan", "Article", { datePublished: "2024-06" }],
    ["baogao", "Report", { temporalCoverage: "../2023" }],
    ["tegao", "Article", { datePublished: "2021-05-09T08:30:00+08:00" }],
    ["anli", "Article", { temporalCoverage: "2020", dateModified: "2024-06-30" }],
    ["shicha", "Article", { temporalCoverage: "2021-05-07/2021-05-08" }],
  ])("%s 是 %s，日期知道到哪一级写到哪一级", (id, type, dates) => {
    const { "@type": actual, datePublished, dateModified, temporalCoverage } = articleOf(id);
    expect(actual).toBe(type);
    expect(JSON.parse(JSON.stringify({ datePublished, dateModified, temporalCoverage }))).toEqual(dates);
  });

  test("署名的写人和当时的职务，没有署名的写单位", () => {
    expect(articleOf("fayan").author).toEqual([
      { "@type": "Person", name: "李某", jobTitle: "委员", url: "https://yikan.example/people/limou/" },
    ]);
    expect(articleOf("anli").author).toEqual([
      { "@type": "Organization", name: pick(archive.records, "anli").data.organisation },
    ]);
  });

  test("视察另说明那次活动；只知道不晚于某年的，没有起止", () => {
    expect(articleOf("shicha").about).toMatchObject({
      "@type": "Event",
      startDate: "2021-05-07",
      endDate: "2021-05-08",
      location: [{ name: "jia市" }],
    });
    expect(articleOf("buxiang").about).not.toHaveProperty("startDate");
    expect(articleOf("anli")).not.toHaveProperty("about");
  });
});

describe("城市", () => {
  const cityOf = (id: string) => written(organization(pick(archive.cities, id), site));

  test("有政协的是机构，管着一片地方", () => {
    expect(cityOf("jia")).toMatchObject({
      "@type": "GovernmentOrganization",
      name: "甲市政协",
      areaServed: { "@type": "AdministrativeArea", name: "jia市" },
    });
  });

  test("没有政协的只是地方，连着上级；协作组不是行政区", () => {
    expect(cityOf("yi")).toMatchObject({ "@type": "AdministrativeArea", containedInPlace: { name: "jia市" } });
    expect(cityOf("bing")["@type"]).toBe("Place");
  });
});

test("人物的职务连着单位，不写任期", () => {
  const thing = written(personThing(pick(archive.people, "zhangmou"), site));
  expect(thing.affiliation).toEqual([
    {
      "@type": "OrganizationRole",
      roleName: "秘书长",
      affiliation: { "@type": "Organization", name: "乙县政协" },
    },
    {
      "@type": "OrganizationRole",
      roleName: "党组书记、主席",
      affiliation: { "@type": "GovernmentOrganization", name: "甲市政协", url: "https://yikan.example/cities/jia/" },
    },
  ]);
});

test("会刊的报刊不明就不写，目次照刊载顺序", () => {
  const thing = written(publicationIssue(pick(archive.bulletins, "kan"), site));
  expect(thing).not.toHaveProperty("publisher");
  expect((thing.hasPart as Thing[]).map(({ headline }) => headline)).toEqual(
    pick(archive.bulletins, "kan").contents.map(({ data }) => data.title),
  );
});
