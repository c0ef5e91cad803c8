/** 一份文件归哪一种读法。 */
export type Kind = "html" | "xml" | "text" | "picture" | "pdf" | "zip" | "compressed" | "opaque";

const kinds: Record<string, Kind> = {
  ...Object.fromEntries(["html", "xhtml", "htm"].map((name) => [name, "html" as const])),
  ...Object.fromEntries(["xml", "svg", "opf", "ncx", "rels", "rdf", "xsl"].map((name) => [name, "xml" as const])),
  ...Object.fromEntries(
    ["css", "js", "mjs", "json", "jsonl", "csv", "txt", "bib", "ris", "webmanifest", "md", "yaml"].map((name) => [
      name,
      "text" as const,
    ]),
  ),
  ...Object.fromEntries(["jpg", "jpeg", "png", "webp", "avif", "gif"].map((name) => [name, "picture" as const])),
  pdf: "pdf",
  ...Object.fromEntries(["epub", "docx", "xlsx", "pptx", "zip"].map((name) => [name, "zip" as const])),
  gz: "compressed",
  br: "compressed",
  ...Object.fromEntries(["bin", "wasm", "woff2", "woff", "ttf", "otf", "ico"].map((name) => [name, "opaque" as const])),
};

/** 没有扩展名而用得着的：校验和、静态托管的响应头和改道表、电子书的类型。 */
const named: Record<string, Kind> = {
  SHA256SUMS: "text",
  _headers: "text",
  _redirects: "text",
  CNAME: "text",
  ".nojekyll": "text",
  mimetype: "text",
};

/** 照文件名说它是哪一种；网站用不着的种类为空。 */
export function kindOf(path: string): Kind | undefined {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1);
  if (Object.hasOwn(named, name)) return named[name];
  const extension = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
}
