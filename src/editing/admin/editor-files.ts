import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { listFiles } from "../../files/list-files.ts";

/** 随站点发布的网页编辑器。 */
export interface EditorFiles {
  /** 打开表单的那一份程序，站内地址。 */
  entry: string;
  /** 各份文件，以站内路径（不带开头的斜线）为键。 */
  files: ReadonlyMap<string, string | Buffer>;
}

/** 包里没有打进去、表单要用的：读照片的日期。 */
const exif = "exifr/dist/lite.esm.mjs";

/** 表单用不到的：代码高亮的几百种语言、地图、照片格式的转换、自己写的控件、外站的翻译，不必发布。 */
const unused = /^(?:@shikijs\/(?:langs|themes)\/|leaflet|terra-draw|svgo\/|immutable$|turndown\/)/;

/** 表单的字体随包发布；它的样式里另有一份指向外站的，不用。 */
const foreignFonts = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;
const sourceMapComment = /\n?\/\/# sourceMappingURL=\S+\s*$/;
const dynamicImport = /\bimport\(`([^`$]+)`\)/g;

/** 包里的一份程序改成端得出来的样子。包里没有打进去的几样，改成指着站点自己的那一份。 */
function adapt(code: string): string {
  return code
    .replace(foreignFonts, "")
    .replace(sourceMapComment, "")
    .replace(dynamicImport, (written, wanted: string) => {
      const language = /^\.\.\/locales\/(.+)\.json$/.exec(wanted)?.[1];
      if (language) return `import("./locales/${language}.js")`;
      if (wanted.startsWith("./")) return written;
      if (unused.test(wanted)) return 'import("./unused.js")';
      if (wanted === exif) return 'import("./exif.js")';
      throw new Error(`网页编辑器要 ${wanted}，不知道从哪里来：在 editor-files.ts 里写明`);
    });
}

/** 界面的各种文字，程序里指着的那些。 */
async function localesIn(folder: string, main: string): Promise<[path: string, code: string][]> {
  const wanted = (await listFiles(folder)).filter((name) => main.includes(`./locales/${name.replace(/json$/, "js")}`));
  return wanted.map((name) => [
    `locales/${name.replace(/json$/, "js")}`,
    `export default ${JSON.stringify(JSON.parse(readFileSync(join(folder, name), "utf8")))};\n`,
  ]);
}

/**
 * 网页编辑器（Sveltia CMS）的包里打好、压好的那一份，照样端出来：两兆的程序，再打一遍包要两秒、四百兆内存。
 * 文件夹的名字里带内容的摘要。
 * @throws 换了新版，要一份不认得的程序。
 */
export async function editorFiles(): Promise<EditorFiles> {
  const main = createRequire(import.meta.url).resolve("@sveltia/cms");
  const source = dirname(main);
  const files = new Map<string, string | Buffer>([
    ["unused.js", "export default {};\n"],
    ["exif.js", readFileSync(createRequire(main).resolve(exif))],
  ]);
  for (const path of await listFiles(source)) {
    if (path.endsWith(".map")) continue;
    const bytes = readFileSync(join(source, path));
    files.set(path, path.endsWith(".js") ? adapt(bytes.toString()) : bytes);
  }
  for (const [path, code] of await localesIn(join(source, "..", "locales"), String(files.get("index.js"))))
    files.set(path, code);
  const digest = createHash("sha256");
  for (const [path, bytes] of files) digest.update(`${path}\n`).update(bytes);
  const folder = `_astro/editor.${digest.digest("hex").slice(0, 8)}`;
  return {
    entry: `/${folder}/index.js`,
    files: new Map(Array.from(files, ([path, bytes]) => [`${folder}/${path}`, bytes])),
  };
}
