import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Random } from "../../scripts/generate/random.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** 解开以后的。 */
  body: string;
}

const unpack = (bytes: Buffer, encoding: string | undefined): Buffer => {
  if (bytes.length === 0) return bytes;
  if (encoding === "br") return brotliDecompressSync(bytes);
  if (encoding === "gzip") return gunzipSync(bytes);
  return bytes;
};

/** 取一个地址，不跟改道；收到的字节数同响应头说的不符就是错。 */
export async function get(url: string, headers: Record<string, string> = {}, agent?: Agent): Promise<Answer> {
  const sent = request(url, { headers, agent }).end();
  const [response] = await once(sent, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const length = response.headers["content-length"];
  if (length !== undefined && Number(length) !== bytes.length)
    throw new Error(`${url}: 只收到 ${bytes.length} / ${length}`);
  return {
    status: response.statusCode,
    headers: response.headers,
    body: unpack(bytes, response.headers["content-encoding"]).toString("utf8"),
  };
}

const codings = ["br", "gzip", "gzip, deflate, br", "identity"];

/** 一直有人在读：几个读者随手翻页，每一个答案都查。 */
export class Load {
  requests = 0;
  readonly failures: string[] = [];
  private stopped = false;
  private readonly readers: Promise<void>[];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  /**
   * @param judge 看一个答案，有毛病就说出来。
   */
  constructor(url: string, paths: readonly string[], judge: (path: string, answer: Answer) => string | undefined) {
    const read = async (seed: number) => {
      const random = new Random(seed);
      while (!this.stopped) {
        const path = random.pick(paths);
        const problem = await get(url + path, { "accept-encoding": random.pick(codings) }, this.agent).then(
          (answer) => judge(path, answer),
          (error) => String(error),
        );
        this.requests += 1;
        if (problem) this.failures.push(`${path}：${problem}`);
      }
    };
    this.readers = [1, 2].map(read);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.readers);
    this.agent.destroy();
  }
}
