import { siteBase } from "../traditional/address.ts";
import { remember } from "./library.ts";
import { openSearches } from "./open-search.ts";
import type { Reply, Request } from "./remote-searcher.ts";

/** 搜索在这里跑，页面打字、滚动不受影响。 */
const searcher = remember((path: string) => openSearches("/", path));

addEventListener("message", async ({ data: { id, request } }: MessageEvent<Request>) => {
  let reply: Reply;
  try {
    reply = { id, results: await (await searcher(siteBase(location.pathname))).search(request) };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  postMessage(reply);
});
