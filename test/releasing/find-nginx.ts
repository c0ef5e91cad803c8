import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

const tools = ".build/tools/nginx";

function works(program: string): boolean {
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** 没有装的，从 Debian 的软件源取一个，解在项目里，不用管理员。 */
function download(): string | undefined {
  const program = resolve(tools, "root/usr/sbin/nginx");
  if (existsSync(program)) return program;
  try {
    mkdirSync(tools, { recursive: true });
    execFileSync("apt-get", ["download", "nginx"], { cwd: tools, stdio: "ignore", timeout: 60_000 });
    for (const file of readdirSync(tools).filter((name) => name.endsWith(".deb")))
      execFileSync("dpkg", ["-x", file, "root"], { cwd: tools, stdio: "ignore" });
  } catch {
    return undefined;
  }
  return program;
}

/** 能用的 nginx；没有，也取不到的为空，要用它的测试跳过。 */
export function findNginx(): string | undefined {
  const candidates = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx"];
  const found = candidates.find(works) ?? download();
  if (found && works(found)) return found;
  console.warn("没有 nginx，也取不到：用真的 nginx 的测试跳过了。装上再跑：apt-get install nginx-light");
  return undefined;
}
