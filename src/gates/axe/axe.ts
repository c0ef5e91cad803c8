import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

let source: string | undefined;

export interface Violation {
  /** axe 的规则编号。 */
  rule: string;
  help: string;
  /** 头几处的标签。 */
  nodes: string[];
}

/** axe 在打开着的这一页上找到的毛病：WCAG 2.2 的 A 和 AA，和公认的好做法。 */
export async function violations(page: Page): Promise<Violation[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      nodes: nodes.slice(0, 3).map(({ html }) => html),
    }));
  });
}
