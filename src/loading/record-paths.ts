import { archive } from "./publication.ts";

/** 每一条已发布、有自己页面的记录，连同它的路由参数；页面旁边的文件都照这个清单生成。 */
export async function recordPaths() {
  const { records } = await archive();
  return records
    .filter(({ type }) => type !== "editor-note")
    .map((record) => {
      const [, section, year, id] = record.url.split("/");
      return { params: { section, year, id }, props: { record } };
    });
}
