import { listFiles as walk } from "../gates/files/list-files.ts";

/** 文件夹里普通的文件，相对路径，斜线分隔，按路径排；别的（符号链接一类）过不了关，发布不了。 */
export const listFiles = async (folder: string): Promise<string[]> =>
  (await walk(folder)).filter(({ regular }) => regular).map(({ path }) => path);
