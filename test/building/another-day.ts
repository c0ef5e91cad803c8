/** 装在程序之前：这个进程以为现在是两年零几个月以后。 */
const Real = Date;
const ahead = 800 * 24 * 3600 * 1000;

globalThis.Date = class extends Real {
  constructor(...values: unknown[]) {
    super(...((values.length > 0 ? values : [Real.now() + ahead]) as []));
  }

  static override now(): number {
    return Real.now() + ahead;
  }
} as DateConstructor;
