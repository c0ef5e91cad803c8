import { load } from "cheerio";
import { expect, test } from "vitest";
import { ossWebsite, s3Website } from "../../../src/releasing/servers/object-storage.ts";

const moved = (count: number) => ({
  redirects: Array.from({ length: count }, (_, index) => [
    { from: `/speeches/2023/a${index}/`, to: `/speeches/2024/b${index}/` },
    { from: `/speeches/2023/a${index}/cite.bib`, to: `/speeches/2024/b${index}/cite.bib` },
  ]).flat(),
  withdrawn: [],
});

test("S3：首页、404、改道，照它的字段；规则不超过它的上限", () => {
  expect(JSON.parse(s3Website(moved(1)))).toEqual({
    IndexDocument: { Suffix: "index.html" },
    ErrorDocument: { Key: "404.html" },
    RoutingRules: [
      {
        Condition: { KeyPrefixEquals: "speeches/2023/a0/" },
        Redirect: { ReplaceKeyPrefixWith: "speeches/2024/b0/", HttpRedirectCode: "301" },
      },
    ],
  });
  expect(JSON.parse(s3Website(moved(60))).RoutingRules).toHaveLength(50);
  expect(JSON.parse(s3Website(moved(0)))).not.toHaveProperty("RoutingRules");
});

test("OSS：合法的 XML，规则从一编号，不超过它的上限", () => {
  const $ = load(ossWebsite(moved(30)), { xml: true });
  expect($("WebsiteConfiguration > IndexDocument > SupportSubDir").text()).toBe("true");
  expect($("WebsiteConfiguration > ErrorDocument > HttpStatus").text()).toBe("404");
  expect($("RoutingRule")).toHaveLength(20);
  expect(
    $("RoutingRule > RuleNumber")
      .map((_, node) => Number($(node).text()))
      .get(),
  ).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect($("RoutingRule").first().find("KeyPrefixEquals").text()).toBe("speeches/2023/a0/");
  expect($("RoutingRule").first().find("HttpRedirectCode").text()).toBe("301");
  expect(load(ossWebsite(moved(0)), { xml: true })("RoutingRules")).toHaveLength(0);
});
