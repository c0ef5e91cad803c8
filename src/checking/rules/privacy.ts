import { findBankCards } from "../../privacy/bank-card.ts";
import { findEmails } from "../../privacy/email.ts";
import type { Found } from "../../privacy/found.ts";
import { findIdCards } from "../../privacy/id-card.ts";
import { masked } from "../../privacy/masked.ts";
import { findMobiles, findPersonalLandlines } from "../../privacy/phone.ts";
import { findSecrets } from "../../privacy/secret.ts";
import type { Match, Rule } from "../rule.ts";

const say = (text: string, found: readonly Found[], what: string): Match[] =>
  found.map(({ start, end }) => ({
    start,
    end,
    message: `这里像是${what}（${masked(text.slice(start, end))}），公开出去就收不回来，请删去`,
  }));

export const idCard: Rule = {
  id: "privacy/id-card",
  severity: "error",
  title: "身份证号码",
  meaning: "文字里有一个公民身份号码：地区、生日、校验位都对。个人信息不能公开。",
  remedy: "删去；已经提交过的，还要告诉管理仓库的人，历史里也要清。",
  wrong: "联系人张某，110101199003077758",
  right: "联系人张某",
  inText: (text) => say(text, findIdCards(text), "身份证号码"),
};

export const phone: Rule = {
  id: "privacy/phone",
  severity: "error",
  title: "电话号码",
  meaning: "文字里有手机号码，或者写明是个人、住宅的固定电话。单位公开的电话和 12345 这样的热线不算。",
  remedy: "删去，或者换成单位公开的电话。",
  wrong: "联系人：李某，13800138000",
  right: "联系方式见本刊“关于”页",
  inText: (text) => [
    ...say(text, findMobiles(text), "手机号码"),
    ...say(text, findPersonalLandlines(text), "个人的电话号码"),
  ],
};

export const bankCard: Rule = {
  id: "privacy/bank-card",
  severity: "error",
  title: "银行卡号",
  meaning: "文字里有一个银行卡号：号段和校验位都对。",
  remedy: "删去；捐款账号这样要公开的，写在单位自己的网站上，这里放链接。",
  wrong: "汇至6222 0212 3456 7890 128",
  right: "汇款办法见主办单位网站",
  inText: (text) => say(text, findBankCards(text), "银行卡号"),
};

export const secret: Rule = {
  id: "privacy/secret",
  severity: "error",
  title: "密钥和密码",
  meaning: "文字里有私钥、访问令牌，或者写明的密码。提交出去，别人就能用它登录。",
  remedy: "删去，并且马上作废、换新的：只删去不够，提交的历史里还有。",
  wrong: "密码：Hn2024xyz!",
  right: "密码请向管理员索取",
  inText: (text) => say(text, findSecrets(text), "密钥或密码"),
};

export const email: Rule = {
  id: "privacy/email",
  severity: "warning",
  title: "电子邮箱",
  meaning: "正文里有一个电子邮箱。公开的邮箱会被收集、滥发邮件；个人邮箱也是个人信息。",
  remedy: "个人的删去；单位对外的邮箱写在 site.yaml 的 contact 里，正文不必重复。",
  wrong: "来稿请寄 zhangsan@163.com",
  right: "来稿办法见“关于本刊”",
  // 站点设置和说明页本来就是放联系办法的地方。
  inFile: ({ text, collection }) =>
    collection === undefined || collection === "pages" || !text.includes("@")
      ? []
      : findEmails(text).map(({ start, end }) => ({
          start,
          end,
          message: `这里有一个电子邮箱（${text.slice(start, end)}）；个人的请删去，单位的写在 site.yaml 的 contact 里`,
        })),
};

export const privacyRules: readonly Rule[] = [idCard, phone, bankCard, secret, email];
