/** 待填：新建、导入的草稿里还没有写的地方。合乎写法，一眼看得出没有写完，发布不了。 */
export const placeholder = "待填";

/** 待填的编号：用在该写别的文件的编号、而还不知道写哪一个的地方。 */
export const placeholderId = "daitian";

/** 待填的文字，后面说明该写什么。 */
export const placeholderText = (what: string): string => `${placeholder}：${what}`;

const isPlaceholder = (value: unknown): boolean =>
  typeof value === "string" && (value === placeholderId || /^\s*待填(?:\s*$|：)/.test(value));

/** 正文里以 “待填” 开头的第一行，从 1 起；没有就为空。 */
export function placeholderLine(body: string): number | undefined {
  if (!body.includes(placeholder) && !body.includes(placeholderId)) return undefined;
  const index = body.split("\n").findIndex(isPlaceholder);
  return index < 0 ? undefined : index + 1;
}

const hasPlaceholder = (data: unknown): boolean =>
  typeof data === "object" && data !== null ? Object.values(data).some(hasPlaceholder) : isPlaceholder(data);

/** 数据里每一处待填的路径。 */
export function placeholdersIn(data: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  // 写完的居多，先看有没有，不必一路记着走到哪里。
  if (path.length === 0 && !hasPlaceholder(data)) return [];
  if (isPlaceholder(data)) return [[...path]];
  if (Array.isArray(data)) return data.flatMap((item, index) => placeholdersIn(item, [...path, index]));
  if (typeof data === "object" && data !== null)
    return Object.entries(data).flatMap(([key, value]) => placeholdersIn(value, [...path, key]));
  return [];
}

/** 还有哪些地方待填。 */
export interface Unfinished {
  /** 数据里各处的路径。 */
  paths: (string | number)[][];
  /** 正文里的第一行，从 1 起；没有就为空。 */
  line: number | undefined;
}

/** 一份文件里还有哪些地方待填。 */
export const unfinishedIn = (data: unknown, body: string): Unfinished => ({
  paths: placeholdersIn(data),
  line: placeholderLine(body),
});

/**
 * 是草稿吗。记录由自己的状态说明；别的文件没有状态，只要还有待填的地方就是草稿。
 * 草稿只在预览里出现，别的文件也不能引用它。
 */
export function isDraft(data: unknown, { paths, line }: Unfinished): boolean {
  if (typeof data === "object" && data !== null && "state" in data) return data.state === "draft";
  return line !== undefined || paths.length > 0;
}
