import { ReleaseError } from "./release-error.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "盘满了",
  EDQUOT: "用满了配额",
  EFBIG: "文件超过了许可的大小",
  EROFS: "盘是只读的",
  EACCES: "没有权限写",
  EPERM: "没有权限写",
  EIO: "盘读写出错",
};

/** 说给人听的失败；说不清的为空，原样抛出去。 */
export function describeFailure(error: unknown): string | undefined {
  if (error instanceof ReleaseError) return error.message;
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return reason && `${reason}：${path || code}。没有完成，线上不动；腾出地方或者改好权限，再来一次就行。`;
}
