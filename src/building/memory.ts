/**
 * 各道工序从上一次建站记到这一次的东西，和上一次的站点一同作数：
 * 站点换上去，它才换上去；站点对不上，它就作废。存的是能照原样写盘再读回来的数据（structuredClone 认得的）。
 */
export interface Memory {
  /** 上一次记的；没有、作废，或者是别的版本的程序记的，为空。 */
  recall<T>(name: string): T | undefined;
  /** 记给下一次。每次建站都要重记，没有变也要。 */
  remember(name: string, value: unknown): void;
}

const programKey = "program";

/**
 * 接着上一次的记性；不给的从头记。
 * @param saved 上一次记下的全部。
 * @param program 程序的摘要：同样的内容，别的版本做出来可以不同，它记的一样也不能用。
 */
export function makeMemory(
  saved: ReadonlyMap<string, unknown> = new Map(),
  program = "",
): Memory & {
  kept: ReadonlyMap<string, unknown>;
} {
  const before: typeof saved = saved.get(programKey) === program ? saved : new Map();
  const kept = new Map<string, unknown>([[programKey, program]]);
  return {
    kept,
    recall: <T>(name: string) => before.get(name) as T | undefined,
    remember: (name, value) => {
      kept.set(name, value);
    },
  };
}
