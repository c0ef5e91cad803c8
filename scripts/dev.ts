import { dev } from "astro";
import { readPort } from "./read-arguments.ts";

const port = readPort("dev");
process.env.YIKAN_PREVIEW = "1";
const { address } = await dev({ logLevel: "warn", server: { port } });
console.log(`预览已就绪：http://localhost:${address.port}/（改动内容后自动刷新，按 Ctrl+C 停止）`);
