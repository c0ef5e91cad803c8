import { expect, test } from "vitest";
import { type LighthouseReport, readScores } from "../../scripts/bench-pages/lighthouse.ts";

const full = { score: 1, auditRefs: [] };
const made: LighthouseReport = {
  categories: {
    performance: { score: 0.984, auditRefs: [{ id: "largest-contentful-paint", weight: 25 }] },
    accessibility: { score: 1, auditRefs: [{ id: "contrast", weight: 0 }] },
    "best-practices": full,
    seo: full,
  },
  audits: {
    "largest-contentful-paint": { title: "Largest Contentful Paint", score: 0.9, displayValue: "2.1 s" },
    contrast: { title: "Contrast", score: 0 },
  },
};

test("四项以 100 分计；扣分的只列算进分数的", () => {
  expect(readScores(made)).toEqual({
    scores: { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 },
    shortfalls: ["largest-contentful-paint · Largest Contentful Paint · 2.1 s"],
  });
});

test("页面没有打开，不当作零分", () => {
  expect(() => readScores({ ...made, runtimeError: { message: "NO_FCP" } })).toThrow("NO_FCP");
});
