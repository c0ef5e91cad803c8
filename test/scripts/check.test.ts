import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { toText } from "../examples/example.ts";
import { caseStory, speech } from "../examples/records.ts";
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

  test("路径写错了要说没有，不能当作没有问题；绝对的、相对的写法都认", async () => {
    const { root } = await writePublication(changed(speech, { bulletin: "meiyou" }));
    const missing = await check(root, join(root, "meiyou"));
    expect(missing.code).toBe(2);
    expect(missing.output).toContain("这个文件或文件夹，请核对路径");
    const folder = relative(process.cwd(), join(root, dirname(speech.path)));
    expect((await check(root, folder)).code).toBe(1);
    expect((await check(root, join(root, speech.path))).code).toBe(1);
  });

  test("提醒不算错：逐条印出来，退出码为零；--fix 改好，再查就没有了", async () => {
    const { root } = await writePublication(changed(speech, {}, `${speech.body}他说,好。`));
    const warned = await check(root);
    expect(warned.code).toBe(0);
    expect(warned.output).toContain("提醒：半角的 “,” 夹在汉字里");
    expect(warned.output).toContain("1 处提醒（不妨碍建站）");
    const fixed = await check(root, "--fix");
    expect(fixed.code).toBe(0);
    expect(fixed.output).toContain("改了：“,” → “，” [punctuation/half-width]");
    expect(fixed.output).toContain("没有问题");
    expect(await readFile(join(root, speech.path), "utf8")).toContain("他说，好。");
  });

  test("--changed 只看改动：没有提交的，和同另一个分支分叉以后的", async () => {
    const { root } = await writePublication({
      ...changed(speech, {}, `${speech.body}他说,好。`),
      ...changed(caseStory, {}, "乙县说,好。"),
    });
    const git = (...args: string[]) =>
      execFileSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@a.cn", ...args], { stdio: "pipe" });
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-qm", "a");
    expect((await check(root, "--changed")).output).toContain("没有问题");
    await writeFile(join(root, speech.path), toText({ ...speech, body: `${speech.body}他又说,好。` }));
    const uncommitted = await check(root, "--changed");
    expect(uncommitted.output).toContain(`${speech.path}:`);
    expect(uncommitted.output).not.toContain(caseStory.path);
    git("checkout", "-qb", "gaidong");
    git("commit", "-qam", "b");
    expect((await check(root, "--changed")).output).toContain("没有问题");
    expect((await check(root, "--changed", "main")).output).toContain(`${speech.path}:`);
    await rm(join(root, "cities/yi.md"));
    const carried = await check(root, "--changed=main");
    expect(carried.code).toBe(1);
    expect(carried.output).toContain("没有编号为 “yi” 的城市");
    const unknown = await check(root, "--changed", "meiyou");
    expect(unknown.code).toBe(2);
    expect(unknown.output).toContain("请核对分支名");
  });

  test("不在 git 仓库里、参数写错，说清楚，退出码为二", async () => {
    const { root } = await writePublication();
    const outside = await check(root, "--changed");
    expect([outside.code, outside.output]).toEqual([2, expect.stringContaining("不在 git 仓库里")]);
    const mistyped = await check(root, "--fixx");
    expect([mistyped.code, mistyped.output]).toEqual([2, expect.stringContaining("不认得 “--fixx”")]);
    const format = await check(root, "--format", "xml");
    expect([format.code, format.output]).toEqual([2, expect.stringContaining("text、json、sarif")]);
  });

  test("给 CI 的格式：只有一份 JSON，退出码照旧", async () => {
    const { root } = await writePublication(changed(speech, { bulletin: "meiyou" }));
    const sarif = await check(root, "--format", "sarif");
    expect(sarif.code).toBe(1);
    const ids = JSON.parse(sarif.output).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(ids).toContain("reference/unknown");
    expect(JSON.parse((await check(root, "--format=json")).output)).toMatchObject({ errors: 2, warnings: 0 });
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
