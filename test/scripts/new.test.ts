import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { speech } from "../examples/records.ts";
import { writePublication } from "../reading/publication.ts";
import { run } from "./run.ts";

const create = (content: string, ...args: string[]) => run("scripts/new.ts", args, { YIKAN_CONTENT: content });
const least = ["--kind", "发言", "--title", "新的一份", "--date", "2021"];

describe("新写一份", () => {
  test("写在该在的地方，说出位置和编号，写出来过得了检查", async () => {
    const { root } = await writePublication();
    const { code, output } = await create(root, ...least, "--city", "甲");
    expect(code, output).toBe(0);
    const path = join(root, "speeches/2021/jia-xinde-yifen.md");
    expect(output).toContain(path);
    expect(await readFile(path, "utf8")).toContain("title: 新的一份");
    const checked = await run("scripts/check.ts", [], { YIKAN_CONTENT: root });
    expect(checked.code, checked.output).toBe(0);
  });

  test("从不覆盖，除非 --force", async () => {
    const { root, texts } = await writePublication();
    const target = join(root, speech.path);
    const refused = await create(root, ...least, "--id", "jia-fayan");
    expect(refused.code).toBe(1);
    expect(refused.output.trim()).toBe("编号 “jia-fayan” 已经用了，请换一个；真要重写那份文件，加上 --force");
    expect(await readFile(target, "utf8")).toBe(texts[speech.path]);
    expect((await create(root, ...least, "--id", "jia-fayan", "--force")).code).toBe(0);
    expect(await readFile(target, "utf8")).toContain("title: 新的一份");
  });

  test.each([
    [["--kind", "发盐"], "您是不是要写 “发言”"],
    [["--title", "x"], "请用 --kind 写明种类"],
    [["--kind", "发言"], "请用 --title"],
    [["--kind", "发言", "--titel", "x"], "您是不是要写 --title"],
    [["--kind", "发言", "--title"], "--title 后面没有写内容"],
    [["发言"], "前面少了参数名"],
    [["--kind", "机制", "--status", "runing"], "不能写 “runing”"],
    [["--kind", "发言", "--title", "x", "--date", "2021", "--id", "../../x"], "只能用小写字母"],
  ])("%j：一句中文，退出码不为零", async (args, fragment) => {
    const { root } = await writePublication();
    const { code, output } = await create(root, ...args);
    expect(code).toBe(1);
    expect(output).toContain(fragment);
    expect(output.trim().split("\n")).toHaveLength(1);
  });
});
