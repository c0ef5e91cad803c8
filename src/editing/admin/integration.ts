import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";
import { type EditorFiles, editorFiles } from "./editor-files.ts";

/** 编辑器的程序照包里打好的端出来：建站时连同别的脚本一起发布，预览时从内存里端。 */
function readyMade({ entry, files }: EditorFiles): Plugin {
  return {
    name: "yikan-admin",
    enforce: "pre",
    resolveId: (id) => (id === "@sveltia/cms" ? { id: entry, external: true } : undefined),
    generateBundle() {
      if (this.environment.name !== "client") return;
      for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const bytes = files.get((request.url ?? "").slice(1));
        if (bytes === undefined) return next();
        if (request.url?.endsWith(".js")) response.setHeader("content-type", "text/javascript; charset=utf-8");
        response.end(bytes);
      });
    },
  };
}

/**
 * 网页编辑器：/admin/ 和它的设置。站点不要编辑器时（site.yaml 里 admin: false），一样也不建。
 */
export const admin = (wanted: boolean): AstroIntegration => ({
  name: "yikan-admin",
  hooks: {
    "astro:config:setup": async ({ injectRoute, updateConfig }) => {
      if (!wanted) return;
      injectRoute({ pattern: "/admin", entrypoint: "./src/editing/admin/page.astro" });
      injectRoute({ pattern: "/admin/config.json", entrypoint: "./src/editing/admin/config.json.ts" });
      updateConfig({
        vite: { plugins: [readyMade(await editorFiles())], optimizeDeps: { exclude: ["@sveltia/cms"] } },
      });
    },
  },
});
