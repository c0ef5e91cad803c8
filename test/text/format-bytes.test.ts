import { expect, test } from "vitest";
import { formatBytes } from "../../src/text/format-bytes.ts";

test.each([
  [1, "1 KB"],
  [1024, "1 KB"],
  [1025, "2 KB"],
  [1023 * 1024, "1023 KB"],
  [1024 * 1024, "1.0 MB"],
  [2.55 * 1024 * 1024, "2.5 MB"],
])("%d 字节写作 %s", (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});
