import { expect, test } from "vitest";
import { run } from "./run.ts";

test.each([
  ["dev", ["--meiyou"]],
  ["dev", ["--port", "abc"]],
  ["serve", ["--port", "70000"]],
  ["addresses", ["--meiyou"]],
  ["generate", ["--records", "0", "--out", "x"]],
  ["generate", ["--edit", "meiyou", "--out", "x"]],
  ["bench:build", ["--meiyou"]],
  ["bench:build", ["--sizes", "100,abc"]],
  ["bench:build", ["--tools", "jekyll"]],
  ["bench:build", ["--report", "meiyou.json"]],
])("%s %j：用中文说用法，不印栈", async (command, args) => {
  const { code, output } = await run(`scripts/${command.replace(":", "-")}.ts`, args, {});
  expect(code).toBe(2);
  expect(output).toContain(`用法：npm run ${command}`);
  expect(output).not.toMatch(/\bat .+:\d+|Error/);
});
