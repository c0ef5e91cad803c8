import type { BulletinData } from "../schemas/bulletin.ts";
import type { CityData } from "../schemas/city.ts";
import type { RecordCollection } from "../schemas/collections.ts";
import type { MechanismData } from "../schemas/mechanism.ts";
import type { PageData } from "../schemas/page.ts";
import type { PersonData } from "../schemas/person.ts";
import type { RecordData } from "../schemas/record.ts";
import type { SameNameData } from "../schemas/same-name.ts";
import type { SiteData } from "../schemas/site.ts";
import type { SourceData, Term } from "../schemas/vocabulary.ts";

/** 各集合的数据类型。 */
export interface CollectionData extends Record<RecordCollection, RecordData> {
  cities: CityData;
  people: PersonData;
  bulletins: BulletinData;
  mechanisms: MechanismData;
  "same-names": SameNameData;
  pages: PageData;
}

/** 一份文件：编号、数据、相对内容根的路径、内容摘要、正文的第一句，是不是草稿。 */
export interface Item<T> {
  id: string;
  data: T;
  path: string;
  digest: string;
  lead: string;
  /** 还没有写完，只在预览里看得见。 */
  draft: boolean;
}

/** 档案的原料：各集合的全部文件、词表和站点设置，已经校验过。 */
export interface Collected {
  collections: { [Name in keyof CollectionData]: Item<CollectionData[Name]>[] };
  vocabulary: { categories: Term[]; forms: Term[]; topics: Term[]; levels: Term[]; sources: SourceData[] };
  site: SiteData;
}
