import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** 字体装进 PDF，机器上没有汉字字体也排得一样。文件取自 npm 包，宋体用三种粗细，黑体一种。 */
const faces = [
  { family: "issue-song", name: "noto-serif-sc", weight: 400, range: "400" },
  { family: "issue-song", name: "noto-serif-sc", weight: 700, range: "500 700" },
  { family: "issue-song", name: "noto-serif-sc", weight: 900, range: "900" },
  { family: "issue-hei", name: "noto-sans-sc", weight: 500, range: "400 900" },
] as const;

/** 字体文件在排印时的地址，站点里没有这个文件夹。 */
const mount = "/_fonts/";
const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`@fontsource/${name}/package.json`));

/** 字体包的版本，写进缓存的钥匙。 */
export const fontVersions = (): string =>
  [...new Set(faces.map(({ name }) => name))]
    .map((name) => `${name}@${JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8")).version}`)
    .join(" ");

/**
 * 排印用的字体声明。常用的近八千字在一个文件里，PDF 里也就是一个字体；
 * 它没有的生僻字再到按字分开的文件里找，用到哪个取哪个。
 */
export const fontFaces = (): string =>
  faces
    .map(({ family, name, weight, range }) => {
      const rare = readFileSync(join(folderOf(name), `${weight}.css`), "utf8")
        .replace(/font-family: '[^']+'/g, `font-family: ${family}`)
        .replace(/font-weight: \d+/g, `font-weight: ${range}`)
        .replace(/src: url\(\.\/([^)]+\.woff2)\)[^;]*;/g, `src: url(${mount}${name}/$1);`);
      const common = `@font-face{font-family:${family};font-weight:${range};src:url(${mount}${name}/files/${name}-chinese-simplified-${weight}-normal.woff2)}`;
      return `${rare}\n${common}`;
    })
    .join("\n");

/** 字体地址对应的文件；不是字体地址的为空。 */
export function fontFile(path: string): string | undefined {
  if (!path.startsWith(mount)) return undefined;
  const [name = "", ...file] = path.slice(mount.length).split("/");
  return faces.some((face) => face.name === name) ? join(folderOf(name), ...file) : undefined;
}
