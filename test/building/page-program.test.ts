import type { RouteData } from "astro";
import { describe, expect, it } from "vitest";
import { type PageApp, PageProgram, type Path, type RenderToString } from "../../src/building/page-program.ts";

const component = "src/pages/[id].astro";
const route = { component, type: "page" } as RouteData;
const path = (id: string): Path => ({ pathname: `/${id}/`, route, params: { id }, props: { id } });
const address = (id: string) => new URL(`https://example.org/${id}/`);

type Kit = Parameters<RenderToString>[0] & { styles: Set<string> };

/** 一个只有一种网页的程序：头一页走全程的次数数得出来；网页用过样式就划掉，同 Astro 一样。 */
function programOf(show: (astro: Record<string, unknown>) => unknown) {
  const page = (kit: object, props: object) => {
    const { styles, createAstro } = kit as Kit;
    const text = [...styles, show(createAstro(props) as Record<string, unknown>)].join(" ");
    styles.clear();
    return text;
  };
  let whole = 0;
  const pageMap: PageApp["manifest"]["pageMap"] = new Map([
    [component, async () => ({ page: async () => ({ default: page }) })],
  ]);
  const app: PageApp = {
    manifest: { site: "https://example.org", pageMap },
    async render(request) {
      whole += 1;
      const own = await (await pageMap.get(component)?.())?.page();
      const url = new URL(request.url);
      const kit = {
        styles: new Set(["样式"]),
        params: {},
        pathname: url.pathname,
        createAstro: (props: object) => ({ props, url }),
        _metadata: {},
      };
      return new Response(String(own?.default?.(kit, { id: url.pathname.slice(1, -1) }, {})));
    },
  };
  const renderToString: RenderToString = async (kit, factory, props, slots) =>
    String((factory as (...given: object[]) => unknown)(kit, props, slots));
  const program = PageProgram.of(app, renderToString);
  return {
    render: async (id: string) => Buffer.from(await program.render(path(id), address(id))).toString(),
    count: () => whole,
  };
}

describe("排页的程序", () => {
  it("只有头一页走全程，以后各页拿到的样式、内容和地址同走全程的一样", async () => {
    const { render, count } = programOf(({ props, url }) => `${(props as { id: string }).id} ${(url as URL).pathname}`);
    expect([await render("a"), await render("b"), await render("c")]).toEqual([
      "样式 a /a/",
      "样式 b /b/",
      "样式 c /c/",
    ]);
    expect(count()).toBe(1);
  });

  it("页面要了没有准备的，当场说", async () => {
    const { render } = programOf((astro) => astro.cookies);
    await render("a");
    await expect(render("b")).rejects.toThrow("没有 Astro.cookies");
  });
});
