import { close, createIndex } from "pagefind";

/** 单独一个进程，量得到时间和内存。用法：node build-pagefind.ts 站点 输出 */
const [site = "", outputPath = ""] = process.argv.slice(2);
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join("；"));
const added = await index.addDirectory({ path: site });
const written = await index.writeFiles({ outputPath });
await close();
if (added.errors.length + written.errors.length > 0) throw new Error([...added.errors, ...written.errors].join("；"));
