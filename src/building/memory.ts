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

/** 只在这一次里有用的记性，供测试和不求增量的地方用。 */
export function makeMemory(before: ReadonlyMap<string, unknown> = new Map()): Memory & {
  kept: ReadonlyMap<string, unknown>;
} {
  const kept = new Map<string, unknown>();
  return {
    kept,
    recall: <T>(name: string) => before.get(name) as T | undefined,
    remember: (name, value) => {
      kept.set(name, value);
    },
  };
}
