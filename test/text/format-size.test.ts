import { expect, test } from "vitest";
import { formatSize } from "../../src/text/format-size.ts";

test("文件大小：不到一兆写 KB，以上写 MB，没有 0 KB", () => {
  expect([12, 499_600, 999_499, 1_000_000, 12_345_678].map(formatSize)).toEqual([
    "1 KB",
    "500 KB",
    "999 KB",
    "1.0 MB",
    "12.3 MB",
  ]);
});
