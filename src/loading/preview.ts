import type { AstroIntegration } from "astro";
import { onPreviewProblems, previewProblems } from "./preview-problems.ts";
import { problemPage } from "./problem-page.ts";

/** 改好以后隔多久（毫秒）试一次，新内容到位没有。 */
const pause = 300;
/** 试这么多次还不行，就放行，让 Astro 自己说哪里不对。 */
const most = 100;
/** 试的时候带着的记号，不被错误页拦下。 */
const probe = "x-yikan-probe";

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
    "astro:server:setup": ({ server }) => {
      let shown = previewProblems();
      const show = (problems: typeof shown) => {
        shown = problems;
        server.ws.send({ type: "full-reload" });
      };
      const ready = async (): Promise<boolean> => {
        const address = server.httpServer?.address();
        if (typeof address !== "object" || address === null) return true;
        const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
        const response = await fetch(`http://${host}:${address.port}/`, { headers: { [probe]: "1" } }).catch(
          () => null,
        );
        return response?.ok === true;
      };
      const settle = async (left: number) => {
        if (previewProblems().length > 0) return;
        if (left === 0 || (await ready())) show([]);
        else setTimeout(() => settle(left - 1), pause);
      };
      onPreviewProblems(() => {
        const problems = previewProblems();
        if (problems.length > 0) show(problems);
        else setTimeout(() => settle(most), pause);
      });
      server.middlewares.use((request, response, next) => {
        // 装载在服务器起来之前，那时报的错这里才看得到。
        if (shown.length === 0) shown = previewProblems();
        const wanted = request.headers.accept?.includes("text/html") && !request.headers[probe];
        if (shown.length === 0 || !wanted) return next();
        response.statusCode = 500;
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(problemPage(shown));
      });
    },
  },
});
