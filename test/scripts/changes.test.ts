import { execFileSync } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toText, vary } from "../examples/example.ts";
import { redirects } from "../examples/publication.ts";
import { caseStory, speech } from "../examples/records.ts";
import { writePublication } from "../reading/publication.ts";
import { run } from "./run.ts";

/** 一份提交过的范例出版物。 */
async function committed(): Promise<string> {
  const { root } = await writePublication();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=测试", "-c", "user.email=test@example.test", ...args], {
      cwd: root,
      stdio: "pipe",
    });
  git("init", "--quiet", "--initial-branch=main");
  await mkdir(join(root, "content"));
  for (const name of [
    "bulletins",
    "cases",
    "cities",
    "editor-notes",
    "features",
    "mechanisms",
    "pages",
    "people",
    "redirects.yaml",
    "reports",
    "same-names",
    "site.yaml",
    "speeches",
    "visits",
    "vocabulary",
  ])
    await rename(join(root, name), join(root, "content", name));
  git("add", "--all");
  git("commit", "--quiet", "--message", "一期");
  return root;
}

const changes = (root: string, ...args: string[]) =>
  run("scripts/changes.ts", args, { YIKAN_CONTENT: join(root, "content") });

describe("内容的改动", () => {
  test("没有改动就说没有；不动暂存区", async () => {
    const root = await committed();
    const { code, output } = await changes(root, "main");
    expect(output).toContain("内容没有改动");
    expect(code).toBe(0);
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" })).toBe("");
  });

  test("添了、改了、删了哪些文件、页面和数字，断了哪些链接", async () => {
    const root = await committed();
    const write = (path: string, text: string) => writeFile(join(root, "content", path), text);
    const more = vary(speech.data, { title: "让协商更经常", "figures.0.value": 210, "figures.0.text": "210余个" });
    await write(speech.path, toText({ ...speech, data: more, body: "甲市建成委员工作站210余个。" }));
    await write(redirects.path, "[]\n");
    await rm(join(root, "content/same-names/sanyou.md"));
    await write(
      "cities/bing.md",
      "---\nname: 丙县\nshort: 丙县\nlevel: county\nparent: jia\n---\n\n见[三有](/same-names/sanyou/)。\n",
    );
    await write(
      "cases/2021/jia-caogao.md",
      toText({ ...caseStory, data: vary(caseStory.data, { state: "draft", title: "没写完的" }) }),
    );
    const { code, output } = await changes(root, "main");
    expect(code).toBe(1);
    for (const fragment of [
      "`/same-names/sanyou/`：没有了，也没有写进 redirects.yaml",
      "`cities/bing.md` → `/same-names/sanyou/`：正文里的链接断了",
      "城市：丙县（`cities/bing.md`）",
      "案例：没写完的（`cases/2021/jia-caogao.md`），草稿",
      "发言：让协商更经常（`speeches/2021/jia-fayan.md`）：标题、数字、正文",
      "同名异义：三有（`same-names/sanyou.md`）",
      "`/cities/bing/` 丙县",
      "`/speeches/2021/jia-fayan/` 让协商经常起来 → 让协商更经常",
      "委员工作站：200余个 → 210余个",
    ])
      expect(output).toContain(fragment);
    expect(output).not.toContain("/cases/2021/jia-caogao/");
  });

  test("改了名而写进 redirects.yaml 的，不算断", async () => {
    const root = await committed();
    const content = join(root, "content");
    await rename(join(content, "same-names/sanyou.md"), join(content, "same-names/san-you.md"));
    await writeFile(
      join(content, "redirects.yaml"),
      `${toText(redirects)}- { from: /same-names/sanyou/, to: /same-names/san-you/ }\n`,
    );
    const { code, output } = await changes(root, "main");
    expect(output).not.toContain("断了");
    expect(output).toContain("`/same-names/san-you/`");
    expect(code).toBe(0);
  });

  test("现在有错的，列出错来", async () => {
    const root = await committed();
    await writeFile(join(root, "content/cities/bing.md"), "---\nnam: 丙县\n---\n");
    const { code, output } = await changes(root, "main");
    expect(code).toBe(1);
    expect(output).toContain("有错，建不了站");
    expect(output).toContain("您是不是要写 “name”");
  });

  test.each([
    [[], "用法"],
    [["meiyou"], "没有 “meiyou” 这一版"],
    [["--output=x"], "不认得的选项"],
    [["main", "dev"], "用法"],
  ])("%j：说清怎样写", async (args, fragment) => {
    const root = await committed();
    const { code, output } = await changes(root, ...args);
    expect(code).toBe(1);
    expect(output).toContain(fragment);
    expect(output).not.toMatch(/\n\s+at /);
  });
});
