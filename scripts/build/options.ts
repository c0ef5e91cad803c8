import type { PartNumber } from "../../src/building/parts.ts";
import { readArguments } from "../read-arguments.ts";

const usage = `用法：npm run build -- [--quiet] [--part 第几部分/共几部分 | --join 文件夹 …]
  --quiet          不报进度，只说结果
  --part 2/3       只排整站网页的三分之一，放进 dist.part-2-of-3，等着拼；几个 CI 作业各排一部分
  --join 文件夹 …  照常建站，没有变的网页从这些文件夹里拿，不再排
内容文件夹由 YIKAN_CONTENT 指定，建在哪里由 YIKAN_OUT 指定。`;

export interface Options {
  quiet: boolean;
  part: PartNumber | undefined;
  /** 要拼的各部分的文件夹。 */
  join: string[];
}

function refuse(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function readPart(text: string): PartNumber {
  const [, number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > count) refuse(`--part 不能写 “${text}”，应是第几部分/共几部分，例如 2/3`);
  return { number, count };
}

/** 建站的命令行。写错了，说出用法，退出码为二。 */
export function readOptions(): Options {
  const { values, positionals } = readArguments(
    {
      options: {
        quiet: { type: "boolean", default: false },
        part: { type: "string" },
        join: { type: "string", multiple: true, default: [] },
      },
      allowPositionals: true,
    },
    usage,
  );
  if (values.part !== undefined && values.join.length > 0) refuse("--part 和 --join 不能一起写：先各排各的，再拼");
  if (positionals.length > 0 && values.join.length === 0) refuse(`不认得 “${positionals[0]}”。`);
  return {
    quiet: values.quiet,
    part: values.part === undefined ? undefined : readPart(values.part),
    join: [...values.join, ...positionals],
  };
}
