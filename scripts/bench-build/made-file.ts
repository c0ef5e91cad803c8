/** 生成的内容文件读成数据和正文；前置信息一行一个字段，值是 JSON（见 generate/front-matter.ts）。 */
export function readMade(text: string): { data: Record<string, unknown>; body: string } {
  const [yaml = "", body = ""] = text.startsWith("---\n") ? split(text) : [text, ""];
  const data: Record<string, unknown> = {};
  for (const line of yaml.split("\n")) {
    const colon = line.indexOf(": ");
    if (colon > 0) data[line.slice(0, colon)] = JSON.parse(line.slice(colon + 2));
  }
  return { data, body };
}

function split(text: string): [string, string] {
  const end = text.indexOf("\n---\n");
  return [text.slice(4, end + 1), text.slice(end + 5).trim()];
}
