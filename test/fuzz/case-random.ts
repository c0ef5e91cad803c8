import { Random } from "../../scripts/generate/random.ts";

/** 一个例子的随机数：只由种子和例子的号码定，所以哪一个都能单独重放。 */
export const caseRandom = (seed: number, number: number): Random =>
  new Random(Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b));
