/** 文件大小：不到一兆的写 KB，取整；以上的写 MB，留一位小数。 */
export const formatSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
