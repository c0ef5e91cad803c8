import { type ParseArgsConfig, parseArgs } from "node:util";

/**
 * 读命令行的参数。写了不认得的，说出用法，退出码为二；--help 只说用法。
 * @param usage 用法，中文。
 */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  if (process.argv.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch {
    console.error(`参数写得不对，或者有不认得的。\n${usage}`);
    process.exit(2);
  }
}

/** 端口：0 到 65535 的整数，0 是随便哪个空着的。写错了，说出用法，退出码为二。 */
export function readPort(command: string): number {
  const usage = `用法：npm run ${command} -- [--port 端口]，端口是 0 到 65535 的整数，不写就是 4321`;
  const { values } = readArguments({ options: { port: { type: "string", default: "4321" } } }, usage);
  const port = Number(values.port);
  if (/^\d+$/.test(values.port) && port <= 65_535) return port;
  console.error(`端口不能写 “${values.port}”。\n${usage}`);
  process.exit(2);
}
