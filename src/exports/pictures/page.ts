import { pictureSize } from "./size.ts";

/** 纸和墨，与浅色界面的 tokens.css 相同。 */
export const colours = { paper: "#fbf8f1", ink: "#211c16", soft: "#635a4c" } as const;

/** 四边的空和版心的宽，像素。 */
export const margin = 80;
export const measure = pictureSize.width - 2 * margin;
