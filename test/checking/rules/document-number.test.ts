import { describe } from "vitest";
import { documentNumber } from "../../../src/checking/rules/document-number.ts";
import { examine } from "./find.ts";

describe("发文字号", () => {
  examine(
    documentNumber,
    [
      ["国发[2015]5号", "[2015]→〔2015〕"],
      ["中办发【2012】12号文件", "【2012】→〔2012〕"],
      ["市政协发（2020）5号", "（2020）→〔2020〕"],
      ["国办函(2019)第7号", "(2019)→〔2019〕"],
      ["国发［2015］5号", "［2015］→〔2015〕"],
    ],
    [
      "国发〔2015〕5号",
      "（2020）京01民终5号",
      "教室（2020）5号楼",
      "他在[2015]年",
      "第5号（2020）",
      "会议（2021）召开",
    ],
  );
});
