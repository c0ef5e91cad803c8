import type { RecordType } from "../schemas/collections.ts";

/** 站内地址。全站的网址只在这里拼写，一经发布不再改变。 */
const folders: Record<Exclude<RecordType, "editor-note">, string> = {
  speech: "speeches",
  report: "reports",
  visit: "visits",
  case: "cases",
  feature: "features",
};

export type PageRecordType = keyof typeof folders;
export const pageRecordTypes = Object.keys(folders) as PageRecordType[];

export const address = {
  recordList: (type: PageRecordType) => `/${folders[type]}/`,
  recordYear: (type: PageRecordType, year: string) => `/${folders[type]}/${year}/`,
  record: (type: PageRecordType, year: string, id: string) => `/${folders[type]}/${year}/${id}/`,
  bulletin: (id: string) => `/bulletins/${id}/`,
  /** 排印本：一期从头到尾在一页上，供打印，也供排成 PDF。 */
  issuePrint: (id: string) => `/bulletins/${id}/print/`,
  issuePdf: (id: string) => `/bulletins/${id}.pdf`,
  issueEpub: (id: string) => `/bulletins/${id}.epub`,
  /** 编者按不单独成页，住在所属会刊的页面里。 */
  editorNote: (bulletin: string, id: string) => `/bulletins/${bulletin}/#${id}`,
  city: (id: string) => `/cities/${id}/`,
  mechanism: (id: string) => `/mechanisms/${id}/`,
  category: (id: string) => `/categories/${id}/`,
  person: (id: string) => `/people/${id}/`,
  topic: (id: string) => `/topics/${id}/`,
  sameName: (id: string) => `/same-names/${id}/`,
  figure: (ownerUrl: string, id: string) => `${ownerUrl.replace(/#.*/, "")}#fig-${id}`,
};
