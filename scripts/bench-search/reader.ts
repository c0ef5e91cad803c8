import { Worker } from "node:worker_threads";
import type { Opening, Reply } from "./engine.ts";

export interface Asked extends Reply {
  milliseconds: number;
  /** 这一次取了哪些文件，file: 地址。 */
  read: string[];
}

interface Message<T> {
  answer: T;
  milliseconds: number;
  read: string[];
  error?: string;
}

/** 大的索引要的内存，兆字节。 */
const heap = 8192;

/** 一位读者：打开一个引擎，一句一句地问。 */
export class Reader {
  private readonly worker: Worker;

  constructor(opening: Opening) {
    this.worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: opening,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
  }

  private send<T>(query: string | null): Promise<Message<T>> {
    return new Promise((resolve, reject) => {
      const done = () => {
        this.worker.off("message", receive);
        this.worker.off("error", fail);
      };
      const receive = (message: Message<T>) => {
        done();
        if (message.error) reject(new Error(`${query ?? "全部"}：${message.error}`));
        else resolve(message);
      };
      const fail = (error: unknown) => {
        done();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      this.worker.on("message", receive);
      this.worker.on("error", fail);
      this.worker.postMessage(query);
    });
  }

  async ask(query: string): Promise<Asked> {
    const { answer, milliseconds, read } = await this.send<Reply>(query);
    return { ...answer, milliseconds, read };
  }

  async keys(): Promise<Map<string, string>> {
    return new Map((await this.send<[string, string][]>(null)).answer);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** 一位新读者只问一句。 */
export async function askCold(opening: Opening, query: string): Promise<Asked> {
  const reader = new Reader(opening);
  try {
    return await reader.ask(query);
  } finally {
    await reader.close();
  }
}
