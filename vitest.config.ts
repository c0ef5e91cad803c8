import { defineConfig } from "vitest/config";

const editor = "test/browser/admin.test.ts";
const fuzz = "test/fuzz/fuzz.test.ts";

export default defineConfig({
  test: {
    projects: [
      // 新的屋子不用在这里登记：要先建好站点的三处除外，都是单元测试。
      {
        test: {
          name: "unit",
          include: ["test/*/**/*.test.ts"],
          exclude: ["test/{browser,scripts,site}/**", fuzz],
          // 机器忙时几秒的测试会拖到十几秒；快慢不在这里断定。
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts", "test/browser/**/*.test.ts", "test/scripts/**/*.test.ts"],
          exclude: [editor],
          globalSetup: "test/site/build-site.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // 两万份变异要一分钟，同要浏览器的那些一道跑；只跑单元测试时不等它。
      { test: { name: "fuzz", include: [fuzz], testTimeout: 60_000 } },
      {
        // 编辑器是几兆的程序，与别的浏览器抢着跑，填一张表要几分钟；npm test 最后单独跑它。
        test: {
          name: "editor",
          include: [editor],
          globalSetup: "test/site/build-site.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: 1,
        },
      },
    ],
  },
});
