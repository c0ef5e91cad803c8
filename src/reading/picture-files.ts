import { type Item, walk } from "./walk.ts";

/** 出版物的图片在内容文件夹里的这个文件夹；里面的文件原样成为网站上的 /images/……。 */
export const pictureFolder = "images";

/** 一份内容的图片文件夹。 */
export const pictureRoot = (root: string): string => `${root}/${pictureFolder}`;

/** 一份内容的全部图片，路径相对图片文件夹，按路径排序；没有这个文件夹就是空的。 */
export const pictureFiles = (root: string): Item[] => walk(pictureRoot(root));
