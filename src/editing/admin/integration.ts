import type { AstroIntegration } from "astro";

/** 表单的字体随包发布；它的样式里另有一份指向外站的，不用。 */
const foreignFonts = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;

/** 表单用不到的：代码高亮的几百种语言、地图、照片格式的转换，不必发布。 */
const unused = /^(?:@shikijs\/(?:langs|themes)\/|leaflet|terra-draw|svgo\/)/;
const sourceMapComment = /\n?\/\/# sourceMappingURL=\S+\s*$/;
const empty = "\0yikan-admin-unused";

/**
 * 网页编辑器：/admin/ 和它的设置。站点不要编辑器时（site.yaml 里 admin: false），一样也不建。
 */
export const admin = (wanted: boolean): AstroIntegration => ({
  name: "yikan-admin",
  hooks: {
    "astro:config:setup": ({ injectRoute, updateConfig }) => {
      if (!wanted) return;
      injectRoute({ pattern: "/admin", entrypoint: "./src/editing/admin/page.astro" });
      injectRoute({ pattern: "/admin/config.json", entrypoint: "./src/editing/admin/config.json.ts" });
      updateConfig({
        vite: {
          plugins: [
            {
              name: "yikan-admin-trim",
              enforce: "pre",
              resolveId: (id: string) => (unused.test(id) ? empty : undefined),
              load: (id: string) => (id === empty ? "export default {};" : undefined),
              transform: (code: string, id: string) =>
                id.includes("@sveltia/cms") && code.includes("cdn.jsdelivr.net")
                  ? { code: code.replace(foreignFonts, ""), map: null }
                  : undefined,
              // 包里有几份程序指着自己的源码映射，而映射并不发布。
              generateBundle(_, bundle) {
                for (const file of Object.values(bundle))
                  if (file.type === "asset" && file.fileName.endsWith(".js"))
                    file.source = String(file.source).replace(sourceMapComment, "");
              },
            },
          ],
        },
      });
    },
  },
});
