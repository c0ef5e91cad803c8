import { dirname, posix } from "node:path";
import { expect, test } from "vitest";
import { editorFiles } from "../../src/editing/admin/editor-files.ts";

const { entry, files } = await editorFiles();
const programs = [...files].filter(([path]) => path.endsWith(".js"));

test("网页编辑器的每一份程序，要的别的程序和文件都在，不从外站取字体", () => {
  expect(files.has(entry.slice(1))).toBe(true);
  const wanted = programs.flatMap(([path, code]) => [
    ...Array.from(String(code).matchAll(/(?:\bimport\(|\bfrom)["'`]([^"'`$\s]+)["'`]/g), ([, address = ""]) =>
      posix.join(dirname(path), address),
    ),
    ...Array.from(String(code).matchAll(/`(assets\/[^`]+)`,import\.meta\.url/g), ([, address = ""]) =>
      posix.join(dirname(path), address),
    ),
  ]);
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter((path) => !files.has(path))).toEqual([]);
  expect(programs.filter(([, code]) => /@font-face[^}]*cdn\.jsdelivr/.test(String(code)))).toEqual([]);
});

test("没有用不到的源码映射，也没有一份没有谁要的文字", () => {
  expect([...files.keys()].filter((path) => path.endsWith(".map"))).toEqual([]);
  expect(programs.filter(([, code]) => String(code).includes("sourceMappingURL=")).map(([path]) => path)).toEqual([]);
  const main = String(files.get(entry.slice(1)));
  const locales = [...files.keys()].filter((path) => path.includes("/locales/"));
  expect(locales.length).toBeGreaterThan(10);
  expect(locales.filter((path) => !main.includes(path.slice(path.indexOf("locales/"))))).toEqual([]);
});
