import type { APIRoute } from "astro";
import { dataPackage } from "../../exports/open-data/data-package.ts";
import { archive } from "../../loading/publication.ts";

/** 字节数和摘要要等文件落盘，由建站的最后一步填上。 */
export const GET: APIRoute = async () => Response.json(dataPackage(await archive()));
