import { preview } from "astro";
import { readPort } from "./read-arguments.ts";

const port = readPort("serve");

const server = await preview({ logLevel: "error", server: { port } });
console.log(`议刊已就绪：http://localhost:${server.port}/（按 Ctrl+C 停止）`);
