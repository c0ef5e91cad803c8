import type { CmsConfig } from "@sveltia/cms";
import CMS from "@sveltia/cms";

/** 取来由 schemas 得出的设置，打开表单；取不到就说明白。 */
async function start() {
  const response = await fetch("/admin/config.json");
  if (!response.ok) throw new Error(String(response.status));
  await CMS.init({ config: (await response.json()) as CmsConfig });
  document.querySelector("main.starting")?.remove();
}

start().catch(() => {
  const note = document.querySelector("#starting");
  if (note) note.textContent = "表单没有打开：取不到设置。请刷新再试。";
});
