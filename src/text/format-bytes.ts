/** 文件大小：不足 1 MB 写 KB，取整；一律进一位，不把 0.4 KB 写成 0。 */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
