import { type UnzipFileInfo, unzipSync } from "fflate";
import { BadInput } from "../bad-input.ts";
import { limits, megabytes } from "../limits.ts";

/**
 * 解开 docx 的压缩包，只取要用的部件。解开以前先看目录里写的大小：太大、太多、压得太狠的不解；
 * 目录说谎的，解开也只给它说的那么大，多不出来。
 * @param wanted 要哪些部件。
 * @throws {BadInput} 不是压缩包、坏了、是炸弹。
 */
export function safeUnzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let parts = 0;
  let total = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    total += originalSize;
    if (parts > limits.parts) throw new BadInput(`压缩包里的部件超过 ${limits.parts} 个，不像正常的 Word 文件`);
    if (total > limits.unpackedBytes || (originalSize > 1_000_000 && originalSize / Math.max(1, size) > limits.ratio))
      throw new BadInput(`压缩包解开会超过 ${megabytes(limits.unpackedBytes)}，或者压得太狠，像是压缩炸弹；没有解开`);
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name))
      throw new BadInput("压缩包里有指到外面去的路径，不像正常的 Word 文件；没有解开");
    return wanted(name);
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput("文件坏了（压缩包不完整），读不出来；请从原处重新取一份");
  }
}
