import { enableCompileCache } from "node:module";

// 源码编译过一次就存着，改一处再建，三分之一秒不必再花在装程序上；要在装别的模块之前开，所以正文在另一个文件里。
enableCompileCache(".build/cache/node");
await import("./build/build.ts");
