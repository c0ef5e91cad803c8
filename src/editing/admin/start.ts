import type { CmsConfig } from "@sveltia/cms";
import CMS from "@sveltia/cms";

function say(text: string) {
  const note = document.querySelector("#starting");
  if (note) note.textContent = text;
}

/** 取来由 schemas 得出的设置，打开表单；取不到就说明白。 */
async function start() {
  const response = await fetch("/admin/config.json");
  if (!response.ok) throw new Error(String(response.status));
  const config = (await response.json()) as CmsConfig & { backend: { repo?: string } };
  // 没有写明代码库的，登录没有去处，只能改本机的文件夹。
  if (config.backend.repo?.startsWith("local/")) {
    if (!/^127\.0\.0\.1$|(?:^|\.)localhost$/.test(location.hostname))
      return say(
        "这个站点没有写明代码库，表单只在编辑自己的电脑上用：在项目文件夹里运行 npm start，再打开它说的网址后面加 admin/。",
      );
    document.body.classList.add("local-only");
  }
  await CMS.init({ config });
  document.querySelector("main.starting")?.remove();
}

start().catch(() => say("表单没有打开：取不到设置。请刷新再试。"));
