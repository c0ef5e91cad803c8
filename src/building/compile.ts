import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type AstroIntegration, build } from "astro";

/** 程序之外要记住的：入口，和每条路由的网页引用哪些样式。 */
export interface Facts {
  entry: string;
  pages: [string, { styles: unknown[] }][];
}

/** 程序的入口多交出一样：Astro 自己的排页函数，见 page-program.ts。 */
const exposeRenderer = {
  name: "yikan-expose-renderer",
  transform: (code: string, id: string) =>
    id.endsWith("/astro/dist/entrypoints/prerender.js")
      ? `${code}\nexport { renderToString } from "astro/runtime/server/index.js";`
      : undefined,
};

/** 借 Astro 的构建把程序编出来，一页也不排：排页由我们自己来，才能只排变了的。 */
const compileOnly = (server: string, facts: Facts): AstroIntegration => {
  let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  let outDir: URL;
  return {
    name: "yikan-compile",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [exposeRenderer] } });
      },
      "astro:config:done": ({ config }) => {
        outDir = config.outDir;
      },
      "astro:build:setup": ({ pages: found }) => {
        pages = found as never;
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer({
          name: "yikan-compile",
          getStaticPaths: async () => {
            await rename(new URL(".prerender/", outDir), server);
            facts.pages = [...pages].map(([key, { styles }]) => [key, { styles }]);
            return [];
          },
          render: async () => {
            throw new Error("编程序的时候不排页");
          },
        });
      },
    },
  };
};

/** 编一份，全编好才放到 folder。 */
export async function compile(folder: string): Promise<void> {
  const making = resolve(`${folder}.${process.pid}`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  const facts: Facts = { entry: "", pages: [] };
  const server = join(making, "server");
  await build({
    logLevel: "error",
    outDir: join(making, "assets"),
    integrations: [compileOnly(server, facts)],
  });
  facts.entry = (await readdir(server)).find((name) => name.startsWith("prerender-entry")) ?? "";
  await writeFile(join(making, "facts.json"), JSON.stringify(facts));
  await rename(making, folder);
}
