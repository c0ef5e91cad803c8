import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Change } from "../generate/edits.ts";
import { copyProject } from "./copy-project.ts";
import { eleventyLayout } from "./eleventy.ts";
import { hexoLayout } from "./hexo.ts";
import { hugoLayout } from "./hugo.ts";
import type { Command } from "./measured-command.ts";
import { type PeerLayout, PeerSource } from "./peer.ts";
import type { ToolName } from "./results.ts";
import { samePaths } from "./same-paths.ts";

/** 一个要量的工具，已经装好，源文件夹也写好了。 */
export interface Tool {
  name: ToolName;
  command: Command;
  /** 输出的文件夹。 */
  output: string;
  /** 内容改了，它的源文件跟着改；直接读内容的不必。 */
  apply(changes: readonly Change[]): Promise<void>;
  /** 从头建以前，删去输出和缓存。 */
  clear(): Promise<void>;
  /** 自己写的小结在哪里。 */
  summary?: string;
}

const remove = async (paths: readonly string[]) => {
  for (const path of paths) await rm(path, { recursive: true, force: true });
};

/** 议刊记着上一次的地方，都在程序的文件夹里；编好的程序也在其中，从头建就要重新编。 */
const remembered = [".build", ".astro", "node_modules/.astro"];

type YikanName = Extract<ToolName, `yikan-${string}`>;

/** 只建同行也建的页、建全部的页、整个发布，各用什么环境变量。 */
const stages: Record<YikanName, Record<string, string>> = {
  "yikan-same": { YIKAN_STAGES: "pages", YIKAN_PATHS: samePaths.source },
  "yikan-pages": { YIKAN_STAGES: "pages" },
  "yikan-publish": {},
};

/** 议刊：只建页面，或者连同搜索、订阅、数据一起发布。不排 PDF，那要一个浏览器。 */
function yikan(name: YikanName, content: string, folder: string): Tool {
  const project = join(folder, "project");
  copyProject(project);
  const output = join(folder, "out");
  const summary = join(folder, "summary.json");
  return {
    name,
    output,
    summary,
    command: {
      command: process.execPath,
      args: [join(project, "scripts/build.ts")],
      cwd: project,
      env: {
        YIKAN_CONTENT: content,
        YIKAN_OUT: output,
        YIKAN_SUMMARY: summary,
        YIKAN_BROWSER: "none",
        ...stages[name],
      },
    },
    apply: async () => {},
    clear: () => remove([output, summary, ...remembered.map((at) => join(project, at))]),
  };
}

/** 同行各自的版本写死在自己的 package-lock.json 里，装在临时的文件夹，不是项目的依赖。 */
const packaged = { eleventy: "@11ty/eleventy", hexo: "hexo" } as const;
const templates = (tool: "eleventy" | "hexo") => resolve(import.meta.dirname, `${tool}-site`);

/** 把用得着的同行装好，返回各工具的版本。 */
export function installTools(names: readonly ToolName[], folder: string): Partial<Record<ToolName, string>> {
  const versions: Partial<Record<ToolName, string>> = {};
  if (names.includes("hugo"))
    versions.hugo = /v(\d+\.\d+\.\d+)/.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))?.[1] ?? "";
  for (const name of ["eleventy", "hexo"] as const) {
    if (!names.includes(name)) continue;
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(templates(name), file), join(home, file));
    // 由 npm 起的进程带着本项目的安装设置（只许名单上的安装脚本），同行的包不照它。
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--strict-allow-scripts=false"], {
      cwd: home,
      stdio: "pipe",
    });
    const installed = JSON.parse(readFileSync(join(home, "node_modules", packaged[name], "package.json"), "utf8"));
    versions[name] = installed.version;
  }
  return versions;
}

/** 同行：源文件夹由内容换过去；命令在源文件夹里跑。 */
async function peer(
  name: ToolName,
  layout: PeerLayout,
  content: string,
  folder: string,
  run: (source: string, output: string) => Omit<Command, "cwd">,
  caches: readonly string[],
): Promise<Tool> {
  const source = new PeerSource(join(folder, "source"), layout);
  const output = join(folder, "out");
  await source.write(content);
  return {
    name,
    output,
    command: { ...run(source.folder, output), cwd: source.folder },
    apply: (changes) => source.apply(changes),
    clear: () => remove([output, ...caches.map((cache) => join(source.folder, cache))]),
  };
}

/**
 * 备好一个工具。
 * @param installed 同行装在哪里。
 */
export async function prepareTool(name: ToolName, content: string, folder: string, installed: string): Promise<Tool> {
  mkdirSync(folder, { recursive: true });
  if (name in stages) return yikan(name as YikanName, content, folder);
  if (name === "hugo")
    return peer(
      name,
      hugoLayout,
      content,
      folder,
      (_, output) => ({ command: "hugo", args: ["--quiet", "--destination", output] }),
      ["resources", ".hugo_build.lock"],
    );
  const modules = join(folder, "source/node_modules");
  mkdirSync(join(folder, "source"), { recursive: true });
  symlinkSync(join(installed, name, "node_modules"), modules);
  if (name === "eleventy")
    return peer(
      name,
      eleventyLayout,
      content,
      folder,
      (source, output) => ({
        command: process.execPath,
        args: [join(source, "node_modules/@11ty/eleventy/cmd.cjs")],
        env: { BENCH_OUT: output },
      }),
      [".cache"],
    );
  return peer(
    name,
    hexoLayout,
    content,
    folder,
    (source) => ({
      command: process.execPath,
      args: [join(source, "node_modules/hexo/bin/hexo"), "generate", "--silent"],
    }),
    ["db.json"],
  );
}
