/**
 * 用 node --import 装在建站的子进程里：发布被强行杀掉，通道断开，建站也停下，不在后台接着写。
 */
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
