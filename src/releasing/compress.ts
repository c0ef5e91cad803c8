import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** 压好的两种写法，连同它们的扩展名。 */
export const encodings = { brotli: ".br", gzip: ".gz" } as const;
export type Encoding = keyof typeof encodings;
export const encodingNames = Object.keys(encodings) as Encoding[];

/**
 * 压成两份。同样的字节，压出来总是一样。
 * @param thorough 一次压好、长年不变的，压得细些：慢几十倍，小一成。
 */
export async function compress(bytes: Uint8Array, thorough: boolean): Promise<Record<Encoding, Buffer>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: thorough ? constants.BROTLI_MAX_QUALITY : 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [brotli, zipped] = await Promise.all([
    brotliAsync(bytes, { params }),
    gzipAsync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { brotli, gzip: zipped };
}
