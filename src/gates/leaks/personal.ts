import { privacyRules } from "../../checking/rules/privacy.ts";
import type { FileGate } from "../gate.ts";
import { around } from "./around.ts";

/** 身份证号码、电话、银行卡、密钥：同内容检查用的是同一套规则，一条规则一道关。 */
export const personalGates: readonly FileGate[] = privacyRules.flatMap(({ id, title, remedy, inText }) =>
  inText
    ? [
        {
          id: id.replace("privacy/", "leak/"),
          title,
          inspect: ({ prose }) =>
            inText(prose).map(({ start, message }) => ({ where: around(prose, start), message, remedy })),
        },
      ]
    : [],
);
