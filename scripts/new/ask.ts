import { type Choice, choicesIn, kindOf, termsIn } from "../../src/editing/look-up.ts";
import { type Answers, needsDate } from "../../src/editing/new-file.ts";
import { parseDate } from "../../src/editing/parse-date.ts";
import type { Content } from "../../src/reading/read-content.ts";
import { collections, recordTypes } from "../../src/schemas/collections.ts";
import { statuses } from "../../src/schemas/mechanism.ts";
import { statusLabel } from "../../src/text/labels.ts";
import { askChoice, askSearch, askText, askWhether } from "../prompts.ts";

const unknown = { name: "还不知道（先写待填）", value: "" };

/** 从已有的里面挑一个，打几个字就筛选；也可以先不定。 */
async function pick(message: string, choices: readonly Choice[], optional = true): Promise<string> {
  if (choices.length === 0) return "";
  return askSearch(message, (term) => {
    const found = choices
      .filter(({ id, name, aliases }) => !term || [id, name, ...aliases].some((text) => text.includes(term)))
      .map(({ id, name }) => ({ name: `${name}（${id}）`, value: id }));
    return optional ? [...(term ? [] : [unknown]), ...found, ...(term ? [unknown] : [])] : found;
  });
}

/** 把没有用参数写明的，一样一样问来。 */
export async function ask(content: Content, given: Partial<Answers>): Promise<Answers> {
  const kind =
    given.kind ??
    kindOf(
      await askChoice(
        "写什么",
        Object.values(collections).map(({ label }) => ({ name: label, value: label })),
      ),
    );
  if (typeof kind === "object") throw new Error(kind.message);
  const record = Object.hasOwn(recordTypes, kind);
  const cities = choicesIn(content, "cities");
  const answers: Answers = {
    ...given,
    kind,
    title:
      given.title ??
      (await askText(kind === "people" ? "姓名" : record || kind === "bulletins" ? "题名，照来源写" : "名称", {
        required: true,
      })),
  };
  if (record && answers.titleBasis === undefined)
    answers.titleBasis = (await askWhether("这个标题是来源印着的吗？")) ? "printed" : "constructed";
  if (kind !== "cities" && kind !== "pages" && kind !== "same-names")
    answers.city ??= await pick("城市", cities, kind !== "mechanisms");
  if (record || kind === "people" || kind === "bulletins" || kind === "mechanisms") {
    if (record) answers.person ??= await pick("人物", choicesIn(content, "people"));
    if (needsDate(kind))
      answers.date ??= await askText("日期，写到知道的地方为止（2024、2024-06、2024-06-30）", {
        validate: (text) => {
          const parsed = parseDate(text);
          return "message" in parsed ? parsed.message : true;
        },
      });
    if (record) answers.bulletin ??= await pick("收在哪一期会刊", choicesIn(content, "bulletins"));
    answers.source ??= await pick("来源", termsIn(content, "sources"));
    if (answers.source) answers.lines ??= await askText("在来源的第几行（例如 7-25；不知道就回车）");
    if (record) answers.topic ??= await pick("专题", termsIn(content, "topics"));
  }
  if (kind === "cities") answers.level ??= await pick("层级", termsIn(content, "levels"));
  if (kind === "mechanisms") {
    answers.form ??= await pick("形态", termsIn(content, "forms"));
    answers.category ??= await pick("机制类别", termsIn(content, "categories"));
    answers.status ??= await askChoice(
      "状态",
      statuses.map((value) => ({ value, name: statusLabel[value] })),
    );
  }
  return answers;
}
