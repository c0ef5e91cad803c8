import { describe } from "vitest";
import { dash } from "../../../src/checking/rules/dash.ts";
import { examine } from "./find.ts";

describe("破折号", () => {
  examine(
    dash,
    [
      ["一个共识--有事好商量", "--→——"],
      ["一个共识———有事好商量", "———→——"],
      ["一个共识──有事好商量", "──→——"],
      ["一个共识――有事好商量", "――→——"],
    ],
    [
      "一个共识——有事好商量",
      "“理论—实践—制度”规律",
      "5月7日—8日",
      "京-津-冀",
      "a--b",
      "甲\n\n---\n\n乙",
      "| --- | --- |",
    ],
  );
});
