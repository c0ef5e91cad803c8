import { z } from "zod";

/** 永久编号的写法：小写字母、数字和连字符。编号就是网址的一部分，定了不改。 */
export const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** 各个编号字段所指的是什么，表单凭它列出可选的。 */
export const references = z.registry<{ what: string }>();

/**
 * 指向另一份文件的编号；所指的文件是否存在由档案统一核对。
 * @param what 所指的是什么：集合或词表的名称，或者 “记录”（任何一类）。
 */
export const reference = (what: string) =>
  z
    .string()
    .regex(identifierPattern, `应填${what}的编号：小写字母、数字和连字符，例如 "jiashi"`)
    .register(references, { what })
    .describe(`${what}的编号（文件名去掉扩展名）。`);
