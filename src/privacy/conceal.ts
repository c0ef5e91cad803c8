import { findBankCards } from "./bank-card.ts";
import { findEmails } from "./email.ts";
import { findIdCards } from "./id-card.ts";
import { masked } from "./masked.ts";
import { findMobiles, findPersonalLandlines } from "./phone.ts";
import { findSecrets } from "./secret.ts";

const finders = [findIdCards, findBankCards, findMobiles, findPersonalLandlines, findSecrets, findEmails];

/** 把文字里的证件号、号码、邮箱、密钥都遮去，只露头尾：例子里随手写的号码，说不定就是谁的。 */
export function conceal(text: string): string {
  return finders.reduce((hidden, find) => {
    let shift = 0;
    let result = hidden;
    for (const { start, end } of find(hidden)) {
      const short = masked(hidden.slice(start, end));
      result = result.slice(0, start + shift) + short + result.slice(end + shift);
      shift += short.length - (end - start);
    }
    return result;
  }, text);
}
