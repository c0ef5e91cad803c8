const written = ["id", "url", "kind", "path", "data", "lead", "draft"];

/**
 * 各类结点只由自己那份文件得来的几项：文件没有变，它们就没有变，不必再算指纹。
 * 指着别的结点的也在内：指纹只认名字，名字就是文件里写的编号。由词表、由别的文件得来的（层级、反向的边）不在内。
 */
export const ownFields: Readonly<Record<string, readonly string[]>> = {
  record: [...written, "type", "year", "withdrawn", "cities", "bulletin", "topics", "mechanisms", "people"],
  mechanism: [...written, "city", "category", "proposer", "topics"],
  city: written,
  person: [...written, "cities"],
  bulletin: [...written, "year", "cities"],
  "same-name": [...written, "meanings"],
  figure: ["id", "url", "data", "owner", "cities", "mechanism"],
};
