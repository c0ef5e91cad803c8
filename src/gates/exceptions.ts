import type { GateProblem } from "./gate.ts";

/** 一条例外：哪一道关，哪些文件，什么话，为什么放行。用不着了的要删去，测试会说。 */
export interface Exception {
  gate: RegExp;
  file: RegExp;
  /** 只放行消息里有这个的；不写就都放行。 */
  message?: RegExp;
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    gate: /^leak\/local-address$/,
    file: /^_astro\/page\.astro_[^/]*\.js$/,
    message: /localhost|127\.0\.0\.1/,
    reason: "网页编辑器（第三方程序）凭主机名判断是不是在本机试用，并不去连。",
  },
];

export const exceptionFor = ({ gate, file, message }: GateProblem): Exception | undefined =>
  exceptions.find(
    (exception) => exception.gate.test(gate) && exception.file.test(file) && (exception.message?.test(message) ?? true),
  );
