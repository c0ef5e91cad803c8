import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { kindOf } from "../src/editing/look-up.ts";
import { AnswerError, type Answers, newFile } from "../src/editing/new-file.ts";
import { checkContent } from "../src/reading/check-content.ts";
import { nearest } from "../src/reading/nearest.ts";
import { formatProblem } from "../src/reading/problem.ts";
import { contentRoot } from "../src/reading/read-content.ts";
import { statuses } from "../src/schemas/mechanism.ts";
import { capacities } from "../src/schemas/record.ts";
import { ask } from "./new/ask.ts";
import { openEditor } from "./new/open-editor.ts";

const options = {
  kind: { type: "string" },
  title: { type: "string" },
  city: { type: "string" },
  person: { type: "string" },
  as: { type: "string" },
  date: { type: "string" },
  bulletin: { type: "string" },
  source: { type: "string" },
  lines: { type: "string" },
  topic: { type: "string" },
  level: { type: "string" },
  form: { type: "string" },
  category: { type: "string" },
  status: { type: "string" },
  "title-basis": { type: "string" },
  id: { type: "string" },
  force: { type: "boolean", default: false },
  "no-open": { type: "boolean", default: false },
} as const;

const usage = `写一份新文件，问什么答什么；也可以都用参数写明：
  npm run new -- --kind 发言 --title 题名 --city 城市 --person 人物 --date 2024-06

  --kind      种类：城市、人物、会刊、发言、工作报告、视察调研、案例、特稿、编者按、机制、同名异义、说明页
  --title     题名、名称或姓名
  --city --person --bulletin --source --topic --level --form --category
              写编号、名称或别名都行；不写的先标明待填
  --date      日期，写到知道的地方为止；起止用 “至” 隔开
  --lines     出处的行号，例如 7-25
  --as        人物的身份：${capacities.join("、")}
  --status    机制的状态：${statuses.join("、")}
  --title-basis  标题是来源印明（printed）还是本刊代拟（constructed）
  --id        自己定永久编号；不写就由题名和城市的拼音提议
  --force     编号已经用了也写，覆盖那一份
  --no-open   写完不打开`;

/** 可选的值里没有的，说明有哪些。 */
function oneOf<T extends string>(value: string | undefined, values: readonly T[], flag: string): T | undefined {
  if (value === undefined || values.includes(value as T)) return value as T | undefined;
  throw new AnswerError(`--${flag} 不能写 “${value}”，应为 ${values.join("、")} 之一`);
}

/** 命令行参数，认成回答。 */
function given(): { answers: Partial<Answers>; force: boolean; open: boolean } {
  const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });
  const stray = Object.keys(values).find((name) => !Object.hasOwn(options, name) && name !== "help");
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  if (stray !== undefined) {
    const near = nearest(stray, Object.keys(options));
    throw new AnswerError(`没有 --${stray} 这个参数${near ? `；您是不是要写 --${near}？` : ""}`);
  }
  if (positionals.length > 0)
    throw new AnswerError(`“${positionals[0]}” 前面少了参数名，例如 --title；题名里有空格的请加引号`);
  const text = (name: keyof typeof options) => {
    const value = values[name];
    if (value === true) throw new AnswerError(`--${name} 后面没有写内容`);
    return typeof value === "string" ? value : undefined;
  };
  const kind = text("kind");
  const known = kind === undefined ? undefined : kindOf(kind);
  if (typeof known === "object") throw new AnswerError(known.message);
  return {
    force: values.force === true,
    open: values["no-open"] !== true,
    answers: {
      ...(known ? { kind: known } : {}),
      title: text("title"),
      city: text("city"),
      person: text("person"),
      as: oneOf(text("as"), capacities, "as"),
      date: text("date"),
      bulletin: text("bulletin"),
      source: text("source"),
      lines: text("lines"),
      topic: text("topic"),
      level: text("level"),
      form: text("form"),
      category: text("category"),
      status: oneOf(text("status"), statuses, "status"),
      titleBasis: oneOf(text("title-basis"), ["printed", "constructed"], "title-basis"),
      id: text("id"),
    },
  };
}

/** 没有人可问的时候（不是终端），缺什么就说缺什么。 */
function complete({ kind, title, ...rest }: Partial<Answers>): Answers {
  if (kind === undefined) throw new AnswerError("请用 --kind 写明种类，例如 --kind 发言");
  if (title === undefined) throw new AnswerError("请用 --title 写明题名（或名称）");
  return { ...rest, kind, title };
}

async function main() {
  const { answers, force, open } = given();
  const root = contentRoot();
  const { content } = await checkContent(root);
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const file = newFile(content, interactive ? await ask(content, answers) : complete(answers), { force });
  const target = join(root, file.path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, file.text, { flag: force ? "w" : "wx" });
  console.log(`写好了：${target}\n永久编号 ${file.id}，发布以后不改；不合意现在就改文件名。`);
  const { problems } = await checkContent(root);
  const own = problems.filter((problem) => problem.file.endsWith(file.path));
  for (const problem of own) console.log(formatProblem(problem));
  console.log(
    `接下来：把标明待填的写好，npm run dev 看样子，npm run check 检查；${file.text.includes("state: draft") ? "写完把 state: draft 改成 published 就能发布" : "没有待填的了就能发布"}。`,
  );
  if (open && interactive && !(await openEditor(target))) console.log(`没有找到编辑器，请自己打开 ${target}`);
}

try {
  await main();
} catch (error) {
  const { code, name } = error as NodeJS.ErrnoException;
  if (error instanceof AnswerError) console.error(error.message);
  else if (code === "EEXIST") console.error("同名的文件已经在了，没有动它；换一个 --id，或者加上 --force");
  else if (name === "ExitPromptError") console.error("没有写，什么也没有改。");
  else throw error;
  process.exitCode = 1;
}
