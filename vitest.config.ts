import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{archive,editing,exports,markdown,reading,schemas,search,text}/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts", "test/browser/**/*.test.ts", "test/scripts/**/*.test.ts"],
          globalSetup: "test/site/build-site.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
