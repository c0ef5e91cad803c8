/** 一份文件：在内容文件夹里的路径和全文。 */
export interface MadeFile {
  path: string;
  text: string;
}

/** 前置信息写成一行一个字段；值用 JSON，它本来就是 YAML，几万份也写得快。 */
const fields = (data: object): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");

export const yamlFile = (data: object): string => fields(data);
export const markdownFile = (data: object, body: string): string => `---\n${fields(data)}---\n\n${body}\n`;
