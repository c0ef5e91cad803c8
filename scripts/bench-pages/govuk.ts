import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { escapeXml } from "../../src/exports/xml.ts";

/** 记录页里的文字：题名、提要、正文各段。 */
interface Piece {
  title: string;
  description: string;
  blocks: { tag: string; text: string }[];
}

/** 从建好的记录页里取出文字。 */
export function pieceOf(html: string): Piece {
  const $ = load(html);
  const blocks = $(".prose")
    .find("p, h2, h3, li")
    .toArray()
    .map((node) => ({ tag: node.tagName, text: $(node).text().trim() }));
  return {
    title: $("h1").first().text().trim(),
    description: $('meta[name="description"]').attr("content") ?? "",
    blocks,
  };
}

const classes: Record<string, string> = {
  p: "govuk-body",
  h2: "govuk-heading-l",
  h3: "govuk-heading-m",
  li: "govuk-body",
};

/** 正文照 GOV.UK 的写法，每段带它的类名。 */
const prose = ({ blocks }: Piece): string =>
  blocks
    .map(({ tag, text }) => {
      const element = tag === "li" ? "p" : tag;
      return `<${element} class="${classes[tag]}">${escapeXml(text)}</${element}>`;
    })
    .join("\n");

/** GOV.UK 自己的模板：它的页眉、面包屑、页脚，它发布的样式和脚本。 */
const template = (piece: Piece) => `{% extends "govuk/template.njk" %}
{% from "govuk/components/breadcrumbs/macro.njk" import govukBreadcrumbs %}
{% set htmlLang = "zh-Hans" %}
{% block pageTitle %}${escapeXml(piece.title)}{% endblock %}
{% block head %}<meta name="description" content="${escapeXml(piece.description)}">
<link rel="stylesheet" href="/stylesheets/govuk-frontend.min.css">{% endblock %}
{% block beforeContent %}{{ govukBreadcrumbs({ items: [{ text: "首页", href: "/" }, { text: "记录", href: "/" }] }) }}{% endblock %}
{% block content %}<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">${escapeXml(piece.title)}</h1>
<p class="govuk-body-l">${escapeXml(piece.description)}</p>
${prose(piece)}
</div></div>{% endblock %}
{% block bodyEnd %}<script type="module" src="/javascripts/govuk-frontend.min.js"></script>
<script type="module" src="/javascripts/start.js"></script>{% endblock %}
`;

const start = 'import { initAll } from "/javascripts/govuk-frontend.min.js";\ninitAll();\n';

/** Nunjucks 装在临时文件夹里，在那里排。 */
const render = `const [dist, file, output] = process.argv.slice(1);
const nunjucks = require("nunjucks");
const { readFileSync, writeFileSync } = require("node:fs");
const environment = nunjucks.configure(dist, { autoescape: true });
writeFileSync(output, environment.renderString(readFileSync(file, "utf8")));`;

/**
 * 用同一条记录的文字，照 GOV.UK Frontend 的说明排一页，作比较的底线。
 * @param modules 装着 govuk-frontend 和 nunjucks 的 node_modules。
 */
export function writeGovukPage(html: string, modules: string, folder: string): void {
  const dist = join(modules, "govuk-frontend/dist");
  for (const name of ["stylesheets", "javascripts"]) mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(dist, "govuk/govuk-frontend.min.css"), join(folder, "stylesheets/govuk-frontend.min.css"));
  cpSync(join(dist, "govuk/govuk-frontend.min.js"), join(folder, "javascripts/govuk-frontend.min.js"));
  cpSync(join(dist, "govuk/assets"), join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "javascripts/start.js"), start);
  writeFileSync(join(folder, "robots.txt"), "User-agent: *\nAllow: /\n");
  const source = join(folder, "page.njk");
  writeFileSync(source, template(pieceOf(html)));
  execFileSync(process.execPath, ["-e", render, dist, source, join(folder, "index.html")], {
    cwd: join(modules, ".."),
  });
}
