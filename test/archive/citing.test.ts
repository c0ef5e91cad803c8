import { expect, test } from "vitest";
import { citing } from "../../src/archive/citing.ts";
import { archiveOf, figure, ids, mechanism, pick, record, sameName } from "./small-archive.ts";

test("被引用：列为相关的、复述数字的、机制和同名异义", () => {
  const { records } = archiveOf({
    mechanisms: [mechanism("m"), mechanism("n", { figures: [figure("f", { sameAs: "a/f" })] })],
    cases: [
      record("cases", "a", { mechanisms: ["m"], figures: [figure("f"), figure("g", { text: "6个" })] }),
      record("cases", "b", { related: ["a"], figures: [figure("f", { sameAs: "a/f" })] }),
      record("cases", "c", { related: ["a"], state: "draft" }),
    ],
    "same-names": [
      sameName("sanyou", [
        { city: "jia", mechanism: "m", meaning: "甲" },
        { city: "yi", mechanism: "n", meaning: "乙" },
      ]),
    ],
  });
  const found = citing(pick(records, "a"));
  expect(ids(found.related)).toEqual(["b"]);
  expect(ids(found.restating)).toEqual(["b", "n"]);
  expect(ids(found.mechanisms)).toEqual(["m"]);
  expect(ids(found.sameNames)).toEqual(["sanyou"]);
  expect(citing(pick(records, "b"))).toEqual({ related: [], restating: [], mechanisms: [], sameNames: [] });
});
