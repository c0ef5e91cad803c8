import { workerGate } from "../security/policy.ts";
import workerAddress from "./search-worker.ts?worker&url";
import type { Results, SearchRequest } from "./searcher.ts";

export interface Request {
  id: number;
  request: SearchRequest;
}
export type Reply = { id: number; results: Results } | { id: number; error: string };

/** 搜索页的安全策略只放行经过这道关口的线程地址；旧的浏览器没有关口。 */
interface Gates {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string },
    ): {
      createScriptURL(address: string): string;
    };
  };
}
const gate = (globalThis as Gates).trustedTypes?.createPolicy(workerGate, { createScriptURL: () => workerAddress });

/** 页面这一头：把问题交给后台线程，等答案。 */
export class RemoteSearcher {
  private readonly worker = new Worker(gate?.createScriptURL("") ?? workerAddress, { type: "module" });
  private readonly waiting = new Map<number, { resolve: (results: Results) => void; reject: (error: Error) => void }>();
  private count = 0;

  constructor() {
    this.worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ("results" in data) asked?.resolve(data.results);
      else asked?.reject(new Error(data.error));
    });
    // 线程的程序没有取到：凡是在等的都答不了了。
    this.worker.addEventListener("error", () => {
      for (const { reject } of this.waiting.values()) reject(new Error("search: worker"));
      this.waiting.clear();
    });
  }

  /** @throws 索引没有取到时。 */
  search(request: SearchRequest): Promise<Results> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, request } satisfies Request);
    });
  }

  close() {
    this.worker.terminate();
  }
}
