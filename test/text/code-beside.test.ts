import { expect, test } from "vitest";
import type { MechanismData } from "../../src/schemas/mechanism.ts";
import { codeBeside } from "../../src/text/code-beside.ts";

const code = (text: string): NonNullable<MechanismData["code"]> => ({
  text,
  basis: "printed",
  reads: "digits",
  parts: [],
});

test.each([
  ["“1126+N”协商体系", "1126+N", undefined],
  ["“由浅到深”“由点到面”", "由浅到深·由点到面", undefined],
  ["周期管理", "月反馈·季服务", "月反馈·季服务"],
])("%s 旁边的代码 %s", (name, text, expected) => {
  expect(codeBeside({ name, code: code(text) })).toBe(expected);
});

test("没有代码就没有", () => {
  expect(codeBeside({ name: "座谈会", code: undefined })).toBeUndefined();
});
