import type { Archive } from "./archive.ts";

/**
 * 建站时旁观的人：记下每一页从档案和文件里读了什么，下一次建站才知道哪些页不用重排。
 * 预览时没有人旁观。页面的程序和建站的命令各有一份模块，所以放在全局。
 */
export interface Tracker {
  /** 换上一份内容相同、读一项记一项的档案。 */
  adopt(archive: Archive): Archive;
  /** 直接读了一份内容文件，路径相对内容根；没有这份文件也要记。 */
  file(path: string): void;
  /** 只算一次、大家共用的结果：算的时候读了什么，用的人就都算读了。name 全站唯一。 */
  share<T>(name: string, compute: () => T): () => T;
}

const key = Symbol.for("yikan.tracker");
const shared = globalThis as { [key]?: Tracker | undefined };

/** 现在旁观的人；没有就为空。 */
export const tracker = (): Tracker | undefined => shared[key];

export function setTracker(value: Tracker | undefined): void {
  shared[key] = value;
}

/** 头一次叫才算，以后都是那一个。 */
function remember<T>(compute: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

/**
 * 从档案算出来、好几页都要用的东西：一份档案只算一次。
 * 自己用 WeakMap 记着不行：第二页拿到现成的，就没有人知道它其实读了些什么。
 */
export function once<T>(name: string, compute: (archive: Archive) => T): (archive: Archive) => T {
  const made = new WeakMap<Archive, () => T>();
  return (archive) => {
    let get = made.get(archive);
    if (!get) {
      const fresh = () => compute(archive);
      get = tracker()?.share(name, fresh) ?? remember(fresh);
      made.set(archive, get);
    }
    return get();
  };
}
