import { describe, expect, test } from "vitest";
import { bankCard, email, idCard, phone, secret } from "../../../src/checking/rules/privacy.ts";
import type { Source } from "../../../src/reading/source.ts";
import { examine } from "./find.ts";

describe("身份证号码", () => {
  examine(idCard, [["张某，110101199003077758。", "110101199003077758"]], ["编号110101199003077759"]);
});
describe("电话", () => {
  examine(phone, [["李某，13800138000。", "13800138000"]], ["热线12345", "政协办公室电话：0315-2801234"]);
});
describe("银行卡", () => {
  examine(bankCard, [["汇至6222021234567890128", "6222021234567890128"]], ["汇至6222021234567890123"]);
});
describe("密钥", () => {
  examine(secret, [["AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"]], ["密码请向管理员索取"]);
});

test("说出来的话里不把号码再泄露一次", () => {
  const [match] = idCard.inText?.("110101199003077758") ?? [];
  expect(match?.message).toContain("110……58");
  expect(match?.message).not.toContain("19900307");
});

test("邮箱只在内容里提醒，站点设置和说明页里是该写的", () => {
  const of = (collection?: Source["collection"]): Source => ({
    path: "a.md",
    text: "来信请寄 zhangsan@163.com",
    collection,
    yamlStart: 0,
    bodyStart: 0,
  });
  expect(email.inFile?.(of("speeches"))).toHaveLength(1);
  expect(email.inFile?.(of("pages"))).toEqual([]);
  expect(email.inFile?.(of())).toEqual([]);
});
