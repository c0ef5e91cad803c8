import { escapeXml } from "../exports/xml.ts";
import type { Problem } from "../reading/problem.ts";

const item = ({ file, line, column, field, message, rule }: Problem): string =>
  `<li><p><b>${escapeXml(message)}</b></p><p><code>${escapeXml(`${file}:${line}:${column}`)}</code>${
    field ? `　字段 <code>${escapeXml(field)}</code>` : ""
  }　规则 <code>${escapeXml(rule)}</code></p></li>`;

/**
 * 预览时内容有错，就在网页上说：哪个文件、第几行第几列、错在哪里、怎样才对。
 * 改好以后，页面自己接着走。只在预览里用，所以样式写在里面。
 */
export function problemPage(problems: readonly Problem[]): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>内容有 ${problems.length} 处错</title>
<script type="module" src="/@vite/client"></script>
<style>
:root { color-scheme: light dark; }
body { max-width: 44em; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.75 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; }
ol { padding-inline-start: 1.5em; }
li { margin-block: 1rem; }
p { margin: 0; }
li p + p { opacity: 0.8; font-size: 0.9375rem; }
</style>
</head>
<body>
<main>
<h1>内容有 ${problems.length} 处错</h1>
<p>改好存盘，这一页就会接着走。${problems.length > 1 ? "先改上面的：下面的有时是跟着来的。" : ""}</p>
<ol>${problems.map(item).join("")}</ol>
</main>
</body>
</html>
`;
}
