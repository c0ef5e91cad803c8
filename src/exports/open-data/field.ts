import { z } from "zod";

/**
 * 给字段起中文名，名称写进 JSON Schema 的 title、CSV 的表头和数据字典。
 * @param description 不写就沿用字段原有的说明。
 */
export const named = <Schema extends z.ZodType>(schema: Schema, title: string, description?: string): Schema =>
  schema.meta(description ? { title, description } : { title });

/** 文字。 */
export const text = (title: string, description: string) => named(z.string().min(1), title, description);

/** 别的集合里的编号；来源没有写到的不在其中。 */
export const idList = (title: string, description: string) => named(z.array(z.string()), title, description);

/** 站内地址；CSV 里写成完整网址。 */
export const siteAddress = () =>
  named(
    z.string().regex(/^\//).meta({ format: "uri-reference" }),
    "网址",
    "站内地址，以斜线开头，接在本刊的网址后面；CSV 里是完整网址。",
  );

/**
 * 取值固定的字段：JSON 里写代号，CSV 里写中文。
 * @param labels 代号和它的中文。
 */
export function coded<Code extends string>(labels: Record<Code, string>, title: string, description: string) {
  const options = (Object.entries(labels) as [Code, string][]).map(([code, label]) =>
    z.literal(code).meta({ title: label }),
  );
  return named(z.union(options), title, description);
}
