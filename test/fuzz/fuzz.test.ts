import { expect, test } from "vitest";
import { explain, fuzz } from "./fuzz.ts";
import { kindOf, makeCase, round } from "./kinds.ts";

const seed = 20210507;
const cases = 20_000;

test("种子和号码相同，例子一个字节不差", () => {
  for (let number = 0; number < round; number++) expect(makeCase(seed, number)).toEqual(makeCase(seed, number));
  expect(new Set(Array.from({ length: round }, (_, number) => kindOf(number))).size).toBe(8);
});

test(`${cases} 份坏的、怪的文件：不崩，不卡，话说得明白，收下的读者看得好`, { timeout: 1_200_000 }, async () => {
  const report = await fuzz({ seed, cases });
  expect(report.findings.map((finding) => explain(seed, finding)).join("\n")).toBe("");
  expect(report.cases).toBe(cases);
  // 两头都要走到：收下的太少，后面的输出就没有试到；拦下的太少，前面的消息就没有试到。
  expect(report.accepted).toBeGreaterThan(cases / 8);
  expect(report.accepted).toBeLessThan(cases / 2);
});
