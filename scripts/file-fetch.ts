import { readFile } from "node:fs/promises";

/**
 * 浏览器从网上取索引，命令从建好的站点里取；其余是同一套代码。此后 fetch 也认 file: 地址。
 * @param onRead 每读一个文件告诉一声，测量字节数用。
 */
export function fetchFiles(onRead: (address: URL) => void = () => {}): void {
  const download = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    if (address.protocol !== "file:") return download(input, init);
    address.search = "";
    onRead(address);
    return new Response(await readFile(address));
  };
}
