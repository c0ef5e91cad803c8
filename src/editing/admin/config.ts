import type { z } from "zod";
import { type CollectionName, collectionNames, collections, vocabularies } from "../../schemas/collections.ts";
import { identifierPattern } from "../../schemas/identifier.ts";
import type { SiteData } from "../../schemas/site.ts";
import { site } from "../../schemas/site.ts";
import { source, term } from "../../schemas/vocabulary.ts";
import { type Field, fieldsOf } from "../fields.ts";
import { bodyWidget, type Widget, widget } from "./widgets.ts";

const slug = {
  editable: ["create"],
  pattern: [identifierPattern.source, "只能用小写字母、数字和连字符，例如 jia-fayan"],
  hint: "永久编号，也就是文件名和网址的一部分，发布以后不改。用题名和城市的拼音，例如 jia-fayan。",
};

/** 文件放在哪里：记录按年，机制按城市。 */
const paths = { flat: "{{slug}}", year: "{{date.value | date('YYYY')}}/{{slug}}", city: "{{city}}/{{slug}}" };

/** 列表里一眼认得的那个字段。 */
const titleField = (fields: readonly Field[]) => fields.find(({ name }) => name === "title" || name === "name")?.name;

function collection(name: CollectionName) {
  const { schema, label, format, layout, body } = collections[name];
  const fields = fieldsOf(schema, name);
  const title = titleField(fields) ?? "title";
  return {
    name,
    label,
    folder: `content/${name}`,
    path: paths[layout],
    extension: format,
    format: format === "md" ? "yaml-frontmatter" : "yaml",
    identifier_field: title,
    summary: `{{${title}}}`,
    sortable_fields: { fields: [title] },
    slug,
    create: true,
    fields: [...fields.map((field) => widget(field)), ...(body === "none" ? [] : [bodyWidget(body === "required")])],
  };
}

/** 一份纯 YAML、整份是一张表的文件。 */
const table = (name: string, label: string, schema: z.ZodType) => ({
  name,
  label,
  file: `content/vocabulary/${name}.yaml`,
  fields: [
    {
      name: "terms",
      label,
      widget: "list",
      root: true,
      summary: "{{name}}（{{id}}）",
      collapsed: true,
      fields: fieldsOf(schema, name === "sources" ? "sources" : "terms").map((field) => widget(field)),
    } satisfies Widget,
  ],
});

/** 代码库：写在 site.yaml 里；没有写的，只能在本机改文件夹。 */
function backend({ repository, name, url }: SiteData) {
  if (!repository) return { name: "gitea", repo: `local/${name}`, base_url: url, auth_methods: ["token"] };
  const { host, branch } = repository;
  return { name: host, repo: repository.name, branch, ...(repository.url ? { base_url: repository.url } : {}) };
}

/**
 * 网页编辑器（Sveltia CMS）的设置，全部由 schemas 得出：每个集合、每个字段、每个可选的值。
 * 字段改了，表单跟着改。
 */
export function adminConfig(settings: SiteData) {
  return {
    load_config_file: false,
    backend: backend(settings),
    site_url: settings.url,
    app_title: `${settings.name}编辑`,
    logo: { src: "/favicon.svg" },
    show_preview_links: false,
    editor: { preview: false },
    media_folder: "content/images",
    public_folder: "/images",
    slug: { encoding: "ascii", clean_accents: true },
    output: { omit_empty_optional_fields: true, yaml: { indent_sequences: true } },
    collections: [
      ...collectionNames.map(collection),
      {
        name: "vocabulary",
        label: "词表",
        files: Object.entries(vocabularies).map(([name, label]) =>
          table(name, label, name === "sources" ? source : term),
        ),
      },
      {
        name: "settings",
        label: "出版物",
        files: [
          {
            name: "site",
            label: "出版物的设置",
            file: "content/site.yaml",
            fields: fieldsOf(site, "site").map((field) => widget(field)),
          },
        ],
      },
    ],
  };
}
