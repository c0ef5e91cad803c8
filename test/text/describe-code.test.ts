import { expect, test } from "vitest";
import { code } from "../../src/schemas/code.ts";
import { describeCode, partText } from "../../src/text/describe-code.ts";

test("逐位的代码：各段各是多少，不定的、没有解释的照实说", () => {
  const given = code.parse({
    text: "1+2+N",
    reads: "digits",
    parts: [
      { n: 1, what: "全会" },
      { n: 2, what: "来源未解释", unexplained: true },
      { n: "N", what: "其他" },
    ],
  });
  expect(describeCode(given)).toBe("代码“1+2+N”拆成3部分：“1”，1；“+2”，来源未解释；“+N”，数目不定。");
});

test("合计的代码：有名称用名称，没有的编号；不计数的说不计数", () => {
  const given = code.parse({
    text: "三个平台",
    reads: "total",
    parts: [{ n: 1, label: "学习", what: "讲堂" }, { n: 1, what: "交流" }, { what: "助力" }],
  });
  expect(describeCode(given)).toBe("代码“三个平台”拆成3部分：学习，1；第2项，1；第3项，不计数。");
});

test("名称已经看得见的不再重复", () => {
  const part = (label: string | undefined, what: string) => ({ label, what, unexplained: false });
  expect(partText(part("区域型", "设在街镇"), undefined)).toBe("区域型：设在街镇");
  expect(partText(part("端", "客户端"), "一端")).toBe("客户端");
  expect(partText(part("学习", "学习载体"), undefined)).toBe("学习载体");
  expect(partText(part(undefined, "全会"), "1")).toBe("全会");
});
