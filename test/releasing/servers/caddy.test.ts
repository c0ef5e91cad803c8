import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { caddyServer } from "../../../src/releasing/servers/caddy.ts";
import { routes, settings } from "../fake-site.ts";

const text = caddyServer(settings, routes);

test("花括号成对，每个条件只定义一次、用到的都定义过", () => {
  const tokens = text.replace(/#.*|"[^"]*"|`[^`]*`/g, "").replace(/\{[\w.]+\}/g, "x");
  let depth = 0;
  for (const character of tokens.match(/[{}]/g) ?? []) {
    depth += character === "{" ? 1 : -1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  const defined = Array.from(tokens.matchAll(/^\s*(@\w+) /gm), ([, name]) => name);
  const used = Array.from(tokens.matchAll(/^\s*\w+ (@\w+)/gm), ([, name]) => name);
  expect(new Set(defined).size).toBe(defined.length);
  expect(used.filter((name) => !defined.includes(name))).toEqual([]);
});

test("改道、撤回都在；同一个响应头的各条互不重叠", () => {
  expect(text).toContain("redir /speeches/2023/old/ /speeches/2024/a0/ 301");
  expect(text).toContain("~^/speeches/2024/a1/ /speeches/2024/a1/index.html");
  expect(text).toMatch(/@type_xml \{\n\tpath \*\.xml\n\tnot path \*\/feed\.xml\n\}/);
  expect(text).toMatch(/@yikan_mutable not path_regexp (\S+)\n.*\n@yikan_immutable path_regexp \1\n/);
});

test.skipIf(spawnSync("caddy", ["version"]).status !== 0)("有 Caddy 的机器上，它自己也认", () => {
  const folder = mkdtempSync(join(tmpdir(), "yikan-caddy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "Caddyfile");
  writeFileSync(file, `http://127.0.0.1:1 {\nroot * ${folder}\n${text}\n}\n`);
  const adapted = execFileSync("caddy", ["adapt", "--config", file, "--adapter", "caddyfile"], { stdio: "pipe" });
  expect(adapted.length).toBeGreaterThan(0);
});
