import { compile } from "./compile.ts";

// 等着要的进程没有了（内容有错、被人停下），就不必编了。
process.once("disconnect", () => process.exit(1));
await compile(process.argv[2] ?? "");
process.exit(0);
