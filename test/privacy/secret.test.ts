import { describe, expect, test } from "vitest";
import { findSecrets } from "../../src/privacy/secret.ts";

const found = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end));
const letters = (length: number) => "aB3dE5gH7jK9".repeat(9).slice(0, length);

describe("密钥和密码", () => {
  test.each([
    ["私钥", "-----BEGIN RSA PRIVATE KEY-----"],
    ["新式私钥", "-----BEGIN PRIVATE KEY-----"],
    ["云平台的钥匙", `AKIA${"IOSFODNN7EXAMPLE"}`],
    ["阿里云", `LTAI${letters(20)}`],
    ["代码平台的令牌", `ghp_${letters(36)}`],
    ["另一家的令牌", `glpat-${letters(20)}`],
    ["聊天平台的令牌", `xoxb-${letters(20)}`],
    ["模型平台的令牌", `sk-${letters(48)}`],
    ["JWT", `eyJ${letters(12)}.eyJ${letters(12)}.${letters(20)}`],
    ["网址里的密码", "https://admin:Hn2024xyz@example.org"],
  ])("%s", (_, secret) => {
    expect(found(`写在这里 ${secret} 了`)).toEqual([secret]);
  });

  test.each([
    ["密码：Hn2024xyz", "Hn2024xyz"],
    ["password = Hn2024xyz", "Hn2024xyz"],
    ["登录密码是Hn2024xyz。", "Hn2024xyz"],
  ])("写明的密码：%s", (text, secret) => {
    expect(found(text)).toEqual([secret]);
  });

  test.each([
    ["密码请向管理员索取"],
    ["password: ********"],
    ["token: placeholder"],
    ["https://example.org/a:b@c"],
    ["sk-short"],
    ["AKIA 是一个缩写"],
    ["-----BEGIN CERTIFICATE-----"],
    ["代码“1126+N”的拆解"],
  ])("不是：%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
