import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixFiles } from "../../src/checking/fix-files.ts";
import { toText } from "../examples/example.ts";
import { speech } from "../examples/records.ts";
import { changed, type Files, writePublication } from "../reading/publication.ts";

const body = "甲市建成委员工作站200余个，一年协商不断线。";

async function fix(files: Files, chosen: (file: string) => boolean = () => true) {
  const { root, texts } = await writePublication(files);
  const { changes, restored } = await fixFiles(root, chosen);
  const [path = ""] = Object.keys(files);
  const inside = (file: string) => file.slice(root.length + 1);
  return {
    text: await readFile(join(root, path), "utf8"),
    before: texts[path],
    changes: changes.map(({ file, from, to, rule }) => `${inside(file)} ${from}→${to} ${rule}`),
    restored: restored.map(inside),
    root,
  };
}

describe("替编辑改", () => {
  test("改了什么逐条说，别处一个字节也不动", async () => {
    const { text, before, changes } = await fix(changed(speech, {}, `${body}他说,"有事好商量"...国发[2015]5号`));
    expect(text).toBe(
      String(before).replace('他说,"有事好商量"...国发[2015]5号', "他说，“有事好商量”……国发〔2015〕5号"),
    );
    expect(changes).toEqual([
      "speeches/2021/jia-fayan.md ,→， punctuation/half-width",
      'speeches/2021/jia-fayan.md "→“ punctuation/quotes',
      'speeches/2021/jia-fayan.md "→” punctuation/quotes',
      "speeches/2021/jia-fayan.md ...→…… punctuation/ellipsis",
      "speeches/2021/jia-fayan.md [2015]→〔2015〕 punctuation/document-number",
    ]);
  });

  test("前置信息里的也改，YAML 的记号不动；Windows 换行照旧", async () => {
    const crlf = toText({ ...speech, data: { ...speech.data, summary: "甲市,乙县" } }).replaceAll("\n", "\r\n");
    const { text } = await fix({ [speech.path]: crlf });
    expect(text).toBe(crlf.replace("甲市,乙县", "甲市，乙县"));
  });

  test("去掉 BOM 之后再改里面的", async () => {
    const { text } = await fix({ [speech.path]: `\uFEFF${toText({ ...speech, body: `${body}他说,好` })}` });
    expect(text.startsWith("---\n")).toBe(true);
    expect(text).toContain("他说，好");
  });

  test("括号里的逗号，两遍改完", async () => {
    const { text } = await fix(changed(speech, {}, `${body}委员(甲,乙)到会`));
    expect(text).toContain("委员（甲，乙）到会");
  });

  test("改了反而出错的，恢复原样并说出来", async () => {
    const figure = { ...speech.data.figures?.[0], text: "(200)" };
    const { text, before, changes, restored } = await fix(
      changed(speech, { figures: [figure] }, "甲市建成委员工作站(200)余个，他说,好。"),
    );
    expect(restored).toEqual(["speeches/2021/jia-fayan.md"]);
    expect(text).toBe(before);
    expect(changes).toEqual([]);
  });

  test("没有把握的、没有选中的不动", async () => {
    const unsure = await fix(changed(speech, {}, `${body}约翰.史密斯说：“好。`));
    expect(unsure.text).toBe(unsure.before);
    const other = await fix(changed(speech, {}, `${body}他说,好`), (file) => file.includes("cities/"));
    expect(other.text).toBe(other.before);
    expect(other.changes).toEqual([]);
  });

  test("读不成的文件不动，也不留下别的文件", async () => {
    const gbk = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xbc, 0xd7, 0xca, 0xd0, 0x2c, 0xb5, 0xda]);
    const { root } = await fix({ [speech.path]: gbk, "cities/bing.md": "---\nname: 丙,区\nshort: [\n---\n" });
    expect(await readFile(join(root, speech.path))).toEqual(gbk);
    expect(await readFile(join(root, "cities/bing.md"), "utf8")).toContain("丙,区");
    expect((await readdir(root, { recursive: true })).filter((file) => file.includes("~"))).toEqual([]);
  });
});
