import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/building/fingerprint.ts";

describe("指纹", () => {
  it.each([
    ["文字", "议", "刊"],
    ["数和写成文字的数", 1, "1"],
    ["空的各种", null, undefined],
    ["空数组和空对象", [], {}],
    ["分成几段的文字", ["ab", "c"], ["a", "bc"]],
    ["层次", [["a"], "b"], ["a", ["b"]]],
    ["键", { 甲: 1 }, { 乙: 1 }],
    ["缺的键和空的键", {}, { 甲: undefined }],
    ["小数", 0.1, 0.2],
    ["真假", true, false],
    ["Map", new Map([["甲", 1]]), new Map([["甲", 2]])],
  ])("%s不同，指纹就不同", (_, one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it("内容相同就相同，是安全的整数", () => {
    const value = () => ({ 名: "议刊", 数: [1, 2.5, null], 里: { 有: true } });
    expect(fingerprint(value())).toBe(fingerprint(value()));
    expect(Number.isSafeInteger(fingerprint(value()))).toBe(true);
  });

  it("结点只算是哪一个，不往里走", () => {
    const node: { self?: object; title: string } = { title: "甲" };
    node.self = node;
    const named = (name: string) => fingerprint([node], (value) => (value === node ? fingerprint(name) : undefined));
    expect(named("record a")).not.toBe(named("record b"));
    node.title = "乙";
    expect(named("record a")).toBe(named("record a"));
  });

  it("几十万份数据里没有两份指纹相同", () => {
    const seen = new Set<number>();
    for (let index = 0; index < 300_000; index += 1) seen.add(fingerprint(`第${index}条`));
    expect(seen.size).toBe(300_000);
  });

  it("不是数据的，说不出指纹", () => {
    expect(() => fingerprint([() => 1])).toThrow("没有指纹");
  });
});
