import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ImportRequest, importFiles } from "../../src/importing/import-files.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { formatProblem } from "../../src/reading/problem.ts";
import { writePublication } from "../reading/publication.ts";
import { docx, drawing, paragraph, pictureRelations } from "./made-files.ts";

const story = (topic: string) =>
  `说起${topic}，甲市政协委员把大家请到一张桌子旁边，一年里开了12次协商会，听了300余名村民的意见。最后定下${topic}的办法，四十天就办成了。`;

const page = `坐下来谈 一起来办

——某某协作机制会议发言摘登

修好一座桥 连起两个村

王小桥


${story("修桥")}

(发言人系甲市政协党组书记、主席)

装好一盏灯 照亮一条路

张某


${story("装灯")}

(发言人系乙县政协副主席)`;

async function desk(files: Record<string, string | Uint8Array>) {
  const { root } = await writePublication();
  const home = await mkdtemp(join(tmpdir(), "yikan-import-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), content);
  }
  const run = (inputs: string[], request: Partial<ImportRequest> = {}) =>
    importFiles({
      content: root,
      originals: join(home, "originals"),
      thisYear: 2024,
      ...request,
      inputs: inputs.map((name) => join(home, name)),
    });
  return { root, home, run };
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const problemsOf = async (root: string) => (await checkContent(root)).problems.map(formatProblem);

describe("一份剪报变成草稿", () => {
  test("写好的草稿过得了检查，原件和报告不在内容里", async () => {
    const { root, home, run } = await desk({ "jianbao.txt": page });
    const [outcome] = await run(["jianbao.txt"]);
    if (!outcome || !("imported" in outcome)) throw new Error(JSON.stringify(outcome));
    const { drafts, people } = outcome.imported;
    expect(drafts.map(({ data }) => data.title)).toEqual(["修好一座桥 连起两个村", "装好一盏灯 照亮一条路"]);
    expect(drafts.every(({ data, collection }) => data.state === "draft" && collection === "speeches")).toBe(true);
    expect(drafts.map(({ data }) => data.cities)).toEqual([["jia"], ["yi"]]);
    expect(drafts[0]?.data.people?.[0]).toMatchObject({ as: "speaker", role: "甲市政协党组书记、主席" });
    expect(drafts[1]?.data.people?.[0]).toMatchObject({ person: "zhangmou", role: "乙县政协副主席" });
    expect(people).toMatchObject([{ id: "wangxiaoqiao", organisation: "甲市政协", role: "党组书记、主席" }]);
    expect(drafts[0]?.data.figures).toMatchObject(
      [
        { value: 12, unit: "次", kind: "frequency" },
        { value: 300, unit: "名", bound: "over", text: "300余名" },
      ].map((figure) => expect.objectContaining({ value: figure.value, unit: figure.unit })),
    );
    expect(await problemsOf(root)).toEqual([]);
    const [source = ""] = await readdir(join(home, "originals"));
    expect(await readFile(join(home, "originals", source, "jianbao.txt"), "utf8")).toBe(page);
    expect(await readFile(join(home, "originals", source, "report.md"), "utf8")).toContain("半角标点");
    expect(await readFile(join(root, "vocabulary/sources.yaml"), "utf8")).toContain(`id: ${source}`);
  });

  test("改写成已发布以前，会刊和新人物都还是草稿，不会先登出去", async () => {
    const { root, run } = await desk({ "jianbao.txt": page });
    await run(["jianbao.txt"]);
    const { content } = await checkContent(root);
    for (const name of ["bulletins", "people", "speeches"] as const)
      for (const entry of content.entries[name].filter(({ path }) =>
        /wangxiaoqiao|zuo-xialai|lian-qi|liangge|liang/.test(path),
      ))
        expect(entry.draft, entry.path).toBe(true);
  });

  test("词表原有的一个字也不动", async () => {
    const { root, run } = await desk({ "jianbao.txt": page });
    const before = await readFile(join(root, "vocabulary/sources.yaml"), "utf8");
    await run(["jianbao.txt"]);
    expect((await readFile(join(root, "vocabulary/sources.yaml"), "utf8")).startsWith(before.trimEnd())).toBe(true);
  });

  test("网页印着发布日期，会刊和各条都按它", async () => {
    const html = `<article><h1>修好一座桥</h1><p>2022年3月5日 10:20 来源：某某网</p><p>${story("修桥")}</p></article>`;
    const { root, run } = await desk({ "wangye.html": html });
    const [outcome] = await run(["wangye.html"]);
    if (!outcome || !("imported" in outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome.imported.drafts[0]?.data.date).toMatchObject({ value: "2022-03-05T10:20", precision: "minute" });
    expect(outcome.imported.drafts[0]?.data.bulletin).toMatch(/-2022$/);
    expect(await problemsOf(root)).toEqual([]);
  });

  test("只看报告，什么也不写", async () => {
    const { root, home, run } = await desk({ "jianbao.txt": page });
    const before = await readdir(root, { recursive: true });
    const [outcome] = await run(["jianbao.txt"], { dryRun: true });
    expect(outcome && "imported" in outcome && outcome.imported.report).toContain("# 导入报告");
    expect(await readdir(root, { recursive: true })).toEqual(before);
    expect(await exists(join(home, "originals"))).toBe(false);
  });

  test("一份新的出版物，什么城市、人物也没有，照样导得进，标明待填", async () => {
    const { home, run } = await desk({ "jianbao.txt": page });
    const empty = join(home, "content");
    await mkdir(empty);
    for (const name of ["site.yaml", "vocabulary"])
      await cp(join("content", name), join(empty, name), { recursive: true });
    await writeFile(join(empty, "vocabulary/sources.yaml"), "[]\n");
    await writeFile(
      join(empty, "site.yaml"),
      (await readFile(join(empty, "site.yaml"), "utf8")).replace(/^featured:\n {2}.*\n/m, ""),
    );
    const [outcome] = await run(["jianbao.txt"], { content: empty });
    if (!outcome || !("imported" in outcome)) throw new Error(JSON.stringify(outcome));
    expect(outcome.imported.drafts.map(({ data }) => data.cities)).toEqual([["daitian"], ["daitian"]]);
    expect(await problemsOf(empty)).toEqual([]);
  });
});

describe("不盖编辑的文件", () => {
  test("再导一次同一份来件，说明已经登记过，什么也不写", async () => {
    const { root, run } = await desk({ "jianbao.txt": page });
    await run(["jianbao.txt"]);
    const before = await readdir(root, { recursive: true });
    const [outcome] = await run(["jianbao.txt"]);
    expect(outcome).toMatchObject({ message: expect.stringContaining("已经登记为来源") });
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });

  test("要写的文件已经有了，一份也不写；加 --force 才盖", async () => {
    const { root, home, run } = await desk({ "jianbao.txt": page });
    const [dry] = await run(["jianbao.txt"], { dryRun: true });
    if (!dry || !("imported" in dry)) throw new Error("没有导入");
    const report = dry.imported.files.find(({ path }) => path.endsWith("report.md"))?.path ?? "";
    await mkdir(dirname(report), { recursive: true });
    await writeFile(report, "编辑自己的笔记");
    const before = await readdir(root, { recursive: true });
    const [outcome] = await run(["jianbao.txt"]);
    expect(outcome).toMatchObject({ message: expect.stringMatching(/已经有 .*report\.md.*--force/) });
    expect(await readdir(root, { recursive: true })).toEqual(before);
    expect(await readFile(report, "utf8")).toBe("编辑自己的笔记");
    expect(await readdir(join(home, "originals"), { recursive: true })).toHaveLength(2);
    const [forced] = await run(["jianbao.txt"], { force: true });
    expect(forced).toHaveProperty("imported");
    expect(await readFile(report, "utf8")).toContain("# 导入报告");
  });

  test("几份来件里坏了一份，别的照导", async () => {
    const { run } = await desk({ "jianbao.txt": page, "huai.docx": "不是 Word" });
    const outcomes = await run(["huai.docx", "jianbao.txt"]);
    expect(outcomes[0]).toHaveProperty("message");
    expect(outcomes[1]).toHaveProperty("imported");
  });
});

describe("图片", () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: "blue" } })
      .jpeg()
      .withExif({ IFD0: { Make: "相机" } })
      .toBuffer();
  const word = async () =>
    docx(paragraph("修好一座桥") + paragraph(story("修桥")) + drawing("rId1"), {
      "word/_rels/document.xml.rels": pictureRelations("rId1", "media/1.jpg"),
      "word/media/1.jpg": await picture(),
    });

  test("问到的说明文字写进正文，图片另存，不带拍摄信息", async () => {
    const { root, run } = await desk({ "gao.docx": await word() });
    const [outcome] = await run(["gao.docx"], { askAlt: async () => "一座石桥" });
    if (!outcome || !("imported" in outcome)) throw new Error(JSON.stringify(outcome));
    const body = outcome.imported.drafts[0]?.body ?? "";
    const address = /!\[一座石桥\]\(\/images\/([^)]+)\)/.exec(body)?.[1] ?? "";
    expect((await sharp(await readFile(join(root, "images", address))).metadata()).exif).toBeUndefined();
    expect(await problemsOf(root)).toEqual([]);
  });

  test("没有人问，就留给编辑，检查会说清楚", async () => {
    const { root, run } = await desk({ "gao.docx": await word() });
    const [outcome] = await run(["gao.docx"]);
    expect(outcome && "imported" in outcome && outcome.imported.withoutAlt).toBe(1);
    expect(await problemsOf(root)).toEqual([expect.stringContaining("说明文字")]);
  });
});
