import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe")]
      : [],
  ),
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * 排印和测试用的浏览器：先用 YIKAN_BROWSER 指定的（none 是不用），再用装好的 Chrome、Chromium 或 Edge，
 * 最后用 npm 包 @sparticuz/chromium 里带的（只有 Linux 能用）。
 * @throws 一个也没有时，说明怎样装。
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const wanted = process.env.YIKAN_BROWSER;
  if (wanted === "none") throw new Error("YIKAN_BROWSER 写明不用浏览器。");
  if (wanted) {
    if (!executable(wanted)) throw new Error(`YIKAN_BROWSER 指向的 ${wanted} 不能运行`);
    return { executablePath: wanted, args };
  }
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...places].find(executable);
  if (installed) return { executablePath: installed, args };
  if (process.platform === "linux") {
    const { default: chromium } = await import("@sparticuz/chromium");
    // 它自带的参数是给云函数的（单进程，关一页就全退），这里不用。
    chromium.setGraphicsMode = false;
    return { executablePath: await chromium.executablePath(), args };
  }
  throw new Error("没有找到浏览器。请安装 Chrome、Chromium 或 Edge，或者用环境变量 YIKAN_BROWSER 写明它的路径。");
}
