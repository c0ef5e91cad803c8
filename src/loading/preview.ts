import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import type { Problem } from "../reading/problem.ts";
import { currentContent } from "./current-content.ts";
import { problemPage } from "./problem-page.ts";
import { watchContent } from "./watch-content.ts";

/** 列路径的模块：内容换了，它们列过的就不作数了。 */
const listsPaths = /\/src\/(?:pages\/|loading\/picture-route)/;

/** Astro 认模块记路径：模块作废重来，路径才会照新内容重新列。 */
function forgetPaths({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const [id, module] of moduleGraph.idToModuleMap) if (listsPaths.test(id)) moduleGraph.invalidateModule(module);
}

/** 预览：内容有错时，不论打开哪一页，都先看见错在哪里；改好而新内容真到了位，再接着走。 */
export const preview = (): AstroIntegration => ({
  name: "yikan-preview",
  hooks: {
    "astro:config:setup": ({ command, injectRoute }) => {
      if (command === "dev")
        injectRoute({
          pattern: "/pictures/[...path].png",
          entrypoint: new URL("./picture-route.ts", import.meta.url),
          prerender: true,
        });
    },
    "astro:server:setup": async ({ server }) => {
      let shown: readonly Problem[] = [];
      let started = false;
      await watchContent(server, (problems, relist) => {
        // 头一次读好，还没有人在看，不必刷新。
        const refresh = started || problems.length > 0;
        shown = problems;
        started = true;
        if (relist) forgetPaths(server);
        if (refresh) server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use(async (request, response, next) => {
        if (!request.headers.accept?.includes("text/html")) return next();
        await currentContent().catch(() => {});
        if (shown.length === 0) return next();
        response.statusCode = 500;
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(problemPage(shown));
      });
    },
  },
});
