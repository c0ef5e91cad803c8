import { parseArgs } from "node:util";
import { preview } from "astro";

const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });

const server = await preview({ logLevel: "error", server: { port: Number(values.port) } });
console.log(`议刊已就绪：http://localhost:${server.port}/（按 Ctrl+C 停止）`);
