/** 核对哪几样；可以略去一两样，例如托管的地方设不了响应头。 */
export const aspects = {
  files: "文件",
  headers: "响应头",
  routes: "改道、撤回和 404",
  feeds: "订阅源",
  search: "搜索",
} as const;
export type Aspect = keyof typeof aspects;
export const aspectNames = Object.keys(aspects) as Aspect[];

/** 线上同清单对不上的一处。 */
export interface Finding {
  aspect: Aspect;
  /** 站内的地址。 */
  address: string;
  message: string;
}
