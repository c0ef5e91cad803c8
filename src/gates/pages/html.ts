import { HtmlValidate } from "html-validate";
import { htmlRules } from "../exceptions.ts";
import type { FileGate, Finding } from "../gate.ts";

const off = Object.fromEntries(Object.keys(htmlRules).map((rule) => [rule, "off" as const]));
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: off,
});

/**
 * 标签的骨架：文字换成一个字。繁体的一页由简体的转来，标签一个不动，骨架相同，验一次就够了。
 * 语言和站内地址的前缀照着统一；别的一个字节不动，所以编号重复、缺替代文字这些照样查得出。
 */
const skeleton = (html: string): string =>
  html
    .replace(/\P{ASCII}+/gu, "字")
    .replaceAll('lang="zh-Hant"', 'lang="zh-Hans"')
    .replaceAll('="/hant/', '="/');

const known = new Map<string, Finding[]>();
/** 骨架大多一简一繁挨得近，留这么多就够了。 */
const most = 4000;

async function validate(html: string): Promise<Finding[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => ({
      where: `第${line}行${selector ? `，${selector}` : ""}`,
      message: `HTML 不合规范：${message}（${ruleId}）`,
      remedy: "照 html-validate 这条规则的说明改",
    })),
  );
}

/** HTML 合乎规范：编号不重复、标签成对、该有的属性都有。 */
export const html: FileGate = {
  id: "page/html",
  title: "HTML 合乎规范",
  async inspect({ path, text }) {
    if (!path.endsWith(".html") || path.includes("!")) return [];
    const key = skeleton(text);
    let findings = known.get(key);
    if (!findings) {
      findings = await validate(text);
      if (known.size >= most) known.clear();
      known.set(key, findings);
    }
    return findings;
  },
};
