import { expect, inject, test } from "vitest";
import { exceptions } from "../../src/gates/exceptions.ts";
import { formatGateProblem } from "../../src/gates/gate.ts";
import { runGates } from "../../src/gates/run-gates.ts";
import { files } from "./built-site.ts";

/** 一次看完，连同在真浏览器里的无障碍。 */
const report = runGates(inject("siteFolder"), { axe: true });

test("真实的站点过得了每一道关", { timeout: 600_000 }, async () => {
  const { problems, warnings, files: seen } = await report;
  expect([...problems, ...warnings].map(formatGateProblem)).toEqual([]);
  expect(seen).toBe(files.length);
});

test("每一条例外都还用得着", { timeout: 600_000 }, async () => {
  const used = new Set((await report).excused.map(({ reason }) => reason));
  expect(exceptions.map(({ reason }) => reason).filter((reason) => !used.has(reason))).toEqual([]);
});

test("各道关都有东西可查：网页、订阅源、分享图、PDF、电子书和数据都在", () => {
  const count = (pattern: RegExp) => files.filter((file) => pattern.test(file)).length;
  expect(count(/\.html$/)).toBeGreaterThan(1300);
  expect(count(/^(?!hant\/).*feed\.(?:xml|json)$/)).toBeGreaterThan(160);
  expect(count(/^pictures\/.*\.png$/)).toBeGreaterThan(400);
  expect(count(/^bulletins\/.*\.(?:pdf|epub)$/)).toBe(10);
  expect(count(/^data\/schemas\/.*\.json$/)).toBe(9);
});
