import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { writePublication } from "../reading/publication.ts";
import { run } from "./run.ts";

async function desk(name: string, text: string) {
  const { root } = await writePublication();
  const home = await mkdtemp(join(tmpdir(), "yikan-import-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await writeFile(join(home, name), text);
  const command = (...args: string[]) =>
    run("scripts/import.ts", [join(home, name), ...args], {
      YIKAN_CONTENT: root,
      YIKAN_ORIGINALS: join(home, "originals"),
    });
  return { root, command };
}

const page =
  "修好一座桥\n\n甲市政协委员把大家请到一张桌子旁边，一家一家地问，问完了再一起算账。\n\n(作者系甲市政协主席)\n";

describe("导入", () => {
  test("写出草稿，说写了哪些文件；写好的过得了检查", async () => {
    const { root, command } = await desk("gao.txt", page);
    const { code, output } = await command();
    expect(code, output).toBe(0);
    expect(output).toContain("写了 1 条草稿");
    expect(output).toContain("report.md");
    expect((await run("scripts/check.ts", [], { YIKAN_CONTENT: root })).code).toBe(0);
  });

  test("不能用的来件：一句话，退出码为一，没有程序的痕迹", async () => {
    const { command } = await desk("gao.docx", "不是 Word");
    const { code, output } = await command();
    expect(code).toBe(1);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).toContain("这不是 Word 文件");
  });

  test("不认得的选项，说明用法", async () => {
    const { command } = await desk("gao.txt", page);
    const { code, output } = await command("--forse");
    expect(code).toBe(1);
    expect(output).toContain("用法");
  });
});
