import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("没有空的端口");
  return address.port;
}

const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** 照生成的两段设置写一份最小的 nginx.conf。 */
async function configure(folder: string, live: string, port: number): Promise<string> {
  const [http, server] = await Promise.all(
    ["nginx-http.conf", "nginx-server.conf"].map((name) => readFile(join(live, "server", name), "utf8")),
  );
  for (const name of temporary) await mkdir(join(folder, name));
  const config = join(folder, "nginx.conf");
  await writeFile(
    config,
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
access_log off;
${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
${http}
server {
listen 127.0.0.1:${port};
root ${resolve(live)}/site;
${server}
}
}
`,
  );
  return config;
}

export interface RunningNginx {
  url: string;
  /** 出错记录，一行一条。 */
  errors(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * 起一个真的 nginx，端出 live 指着的站点。
 * @param live 发布的根下面的符号链接。
 */
export async function runNginx(program: string, live: string): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-nginx-"));
  const port = await freePort();
  const config = await configure(folder, live, port);
  const child = spawn(program, ["-p", folder, "-c", config, "-e", join(folder, "error.log")], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const errors = () => readFile(join(folder, "error.log"), "utf8");
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx 没有起来：${await errors()}`);
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((done) => setTimeout(done, 20));
  }
  return {
    url,
    errors,
    async stop() {
      child.kill("SIGQUIT");
      if (child.exitCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
