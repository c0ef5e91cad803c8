import { confirm, input, search, select } from "@inquirer/prompts";

type Terminal = Parameters<typeof input>[1];

/** 终端里一问一答的几种问法，提示都是中文的。 */

const keyNames: Record<string, string> = { navigate: "上下移动", select: "选定" };
const style = {
  keysHelpTip: (keys: [key: string, action: string][]) =>
    keys.map(([key, action]) => `${key} ${keyNames[action] ?? action}`).join("，"),
};

/** 问一句话；必答的不能空着。 */
export const askText = (
  message: string,
  {
    required = false,
    validate = () => true,
    ...rest
  }: { required?: boolean; default?: string; validate?: (text: string) => true | string } = {},
  terminal?: Terminal,
): Promise<string> =>
  input(
    {
      message,
      ...rest,
      validate: (text) => (required && text.trim() === "" ? "这一项要写，不能空着" : validate(text)),
    },
    terminal,
  );

/** 问是不是。 */
export const askWhether = (message: string): Promise<boolean> =>
  confirm({
    message: `${message}（是就按 y，不是按 n）`,
    theme: { keywords: { yes: "y 是", no: "n 不是", error: () => "请按 y 或 n" } },
  });

/** 从几项里选一项。 */
export const askChoice = <T extends string>(
  message: string,
  choices: readonly { name: string; value: T }[],
  terminal?: Terminal,
): Promise<T> => select({ message, choices: [...choices], theme: { style } }, terminal);

/**
 * 从许多项里选一项，打几个字就筛选。
 * @param find 打的字 → 剩下的各项；一项也不剩的，说明没有。
 */
export const askSearch = (
  message: string,
  find: (term: string | undefined) => { name: string; value: string }[],
): Promise<string> =>
  search({
    message,
    source: (term) => {
      const found = find(term);
      return found.length > 0 ? found : [{ name: `没有 “${term ?? ""}”`, value: "", disabled: "（换几个字再找）" }];
    },
    theme: { style },
  });
