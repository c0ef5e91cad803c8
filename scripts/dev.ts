import { parseArgs } from "node:util";
import { dev } from "astro";

process.env.YIKAN_PREVIEW = "1";
const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });
const { address } = await dev({ logLevel: "warn", server: { port: Number(values.port) } });
console.log(`预览已就绪：http://localhost:${address.port}/（改动内容后自动刷新，按 Ctrl+C 停止）`);
