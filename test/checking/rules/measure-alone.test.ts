import { describe, expect, test } from "vitest";
import { measureAlone } from "../../../src/checking/rules/measure-alone.ts";
import { report, speech } from "../../examples/records.ts";
import { changed } from "../../reading/publication.ts";
import { findIn } from "./publication.ts";

const text = "工作站200余个，又有200余个。";
const [figure] = speech.data.figures ?? [];
const figures = (...measures: string[]) =>
  measures.map((measure, index) => ({ ...figure, id: `shu-${index}`, measure }));
const find = (ours: string[], others: string[]) =>
  findIn(measureAlone, {
    ...changed(speech, { figures: figures(...ours) }, text),
    ...changed(report, { figures: figures(...others) }, text),
  });

describe("可比的名目", () => {
  test.each(["委员联系群众的站所", "委员联系群众站点", "委员联系群众的的站点"])(
    "“%s” 像是写错了一个字",
    async (measure) => {
      expect(await find([measure], ["委员联系群众的站点", "委员联系群众的站点"])).toEqual([
        expect.stringMatching(
          `speeches/2021/jia-fayan.md — .*“${measure}” 只用了一次，同 “委员联系群众的站点” 只差一个字`,
        ),
      ]);
    },
  );

  test("只用了一次而没有相近的，不算；差两个字的，不算", async () => {
    expect(await find(["一年的双月协商"], ["一年的界别协商", "一年的界别协商", "视察调研"])).toEqual([]);
  });

  test("两个都用了不止一次的，不算", async () => {
    expect(await find(["甲类站点", "乙类站点"], ["甲类站点", "乙类站点"])).toEqual([]);
  });
});
