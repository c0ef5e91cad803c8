/** 一次请求至多等这么久，毫秒。 */
const patience = 20_000;

export interface Reply {
  status: number;
  headers: Headers;
  /** 解开压缩以后的。 */
  body: Uint8Array;
}

async function once(url: string): Promise<Reply> {
  const response = await fetch(url, {
    redirect: "manual",
    headers: { "accept-encoding": "br, gzip", "cache-control": "no-cache" },
    signal: AbortSignal.timeout(patience),
  });
  return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * 像读者那样取一个地址，不跟改道；线路出错的再试一次。
 * @throws 两次都没有取到。
 */
export async function ask(url: string): Promise<Reply> {
  try {
    return await once(url);
  } catch {
    return once(url);
  }
}

/** 没有取到，说得出的原因。 */
export function failureOf(error: unknown): string {
  const { name, cause, message } = error as Error & { cause?: { code?: string } };
  if (name === "TimeoutError") return `${patience / 1000} 秒没有回音`;
  return cause?.code ?? message;
}
