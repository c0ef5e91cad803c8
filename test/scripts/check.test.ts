import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { speech } from "../examples/records.ts";
import { changed, writePublication } from "../reading/publication.ts";
import { run } from "./run.ts";

const check = (content: string, ...args: string[]) => run("scripts/check.ts", args, { YIKAN_CONTENT: content });

describe("检查", () => {
  test("没有问题时退出码为零", async () => {
    const { root } = await writePublication();
    const { code, output } = await check(root);
    expect(output).toMatch(/检查了 \d+ 份文件，没有问题。/);
    expect(code).toBe(0);
  });

  test("有问题时逐条列出，退出码为一；写了路径只看那一部分", async () => {
    const { root } = await writePublication(changed(speech, { bulletin: "meiyou" }));
    const all = await check(root);
    expect(all.code).toBe(1);
    expect(all.output).toContain(`${speech.path}:`);
    expect(all.output).toContain("没有编号为 “meiyou” 的会刊");
    expect((await check(root, join(root, "people"))).code).toBe(0);
  });

  test("README 里的第一条记录照抄下来，过得了检查", async () => {
    const readme = await readFile("README.md", "utf8");
    const sample = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1]?.replace(/^ {3}/gm, "");
    const path = /`content\/(speeches\/2024\/)` 里新建 `([\w-]+\.md)`/.exec(readme);
    expect(sample).toBeDefined();
    expect(path).not.toBeNull();
    const root = await mkdtemp(join(tmpdir(), "yikan-readme-"));
    onTestFinished(() => rm(root, { recursive: true }));
    await cp("content", root, { recursive: true });
    const [, folder = "", file = ""] = path ?? [];
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, file), sample ?? "");
    const bulletin = join(root, "bulletins/jjj6-2021.md");
    const text = await readFile(bulletin, "utf8");
    await writeFile(bulletin, text.replace(/^contents:\n/m, `contents:\n  - ${file.replace(".md", "")}\n`));
    const { code, output } = await check(root);
    expect(code, output).toBe(0);
  });
});
