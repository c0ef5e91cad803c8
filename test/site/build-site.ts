import { spawn } from "node:child_process";
import { once } from "node:events";
import type { TestProject } from "vitest/node";
import { serveSite } from "./serve-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** 为测试建好的真实站点所在的文件夹。 */
    siteFolder: string;
    /** 它的地址，不带末尾斜线。 */
    siteUrl: string;
  }
}

const siteFolder = ".build/site";

/** 用编辑的命令把真实内容建成站点，再用编辑的命令把它端出来。 */
export default async function setup(project: TestProject) {
  const environment = { ...process.env, YIKAN_OUT: siteFolder };
  const build = spawn(process.execPath, ["scripts/build.ts"], { env: environment, stdio: "inherit" });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`建站失败，退出码 ${code}`);

  const { url, close } = await serveSite(siteFolder);
  project.provide("siteFolder", siteFolder);
  project.provide("siteUrl", url);
  return close;
}
