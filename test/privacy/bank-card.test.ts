import { describe, expect, test } from "vitest";
import { findBankCards, passesLuhn } from "../../src/privacy/bank-card.ts";

const found = (text: string) => findBankCards(text).map(({ start, end }) => text.slice(start, end));

describe("银行卡号", () => {
  test.each([
    ["银联十九位", "6222021234567890128"],
    ["四位一组", "6222 0212 3456 7890 128"],
    ["短横隔开", "4111-1111-1111-1111"],
    ["维萨", "4111111111111111"],
    ["万事达", "5555555555554444"],
  ])("%s", (_, number) => {
    expect(found(`卡号${number}，`)).toEqual([number]);
  });

  test.each([
    ["校验位不对", "6222021234567890123"],
    ["不是发卡机构的号段", "1234567890123452"],
    ["都是同一个数", "4444444444444444"],
    ["身份证号码", "110101199003077758"],
    ["哈希的一截", "a4111111111111111"],
    ["小数", "0.4111111111111111"],
  ])("不是：%s", (_, number) => {
    expect(found(`编号${number}。`)).toEqual([]);
  });

  test("Luhn 校验", () => {
    expect(passesLuhn("79927398713")).toBe(true);
    expect(passesLuhn("79927398714")).toBe(false);
  });
});
