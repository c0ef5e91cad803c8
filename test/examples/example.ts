import { stringify } from "yaml";

/** 一份范例文件：放在哪里、前置信息、正文。没有正文的是纯 YAML。 */
export interface Example<T = object> {
  path: string;
  data: T;
  body?: string;
}

/** 写成编辑会写的样子。 */
export function toText({ data, body }: Example): string {
  const yaml = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
  return body === undefined ? yaml : `---\n${yaml}---\n\n${body}\n`;
}

/**
 * 照抄一份数据，只改几处：键是点分路径，例如 "date.value"、"people.0.as"；值为 undefined 则删去那个字段。
 */
export function vary<T extends object>(data: T, changes: Record<string, unknown>): T {
  // 范例之间共用的部分也各抄一份，改一处不动另一处。
  const copy = JSON.parse(JSON.stringify(data)) as T;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const owner = keys.reduce(
      (node, key) => {
        node[key] ??= {};
        return node[key] as Record<string, unknown>;
      },
      copy as Record<string, unknown>,
    );
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return copy;
}
