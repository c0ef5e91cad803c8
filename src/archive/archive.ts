import type { SiteData } from "../schemas/site.ts";
import type { SourceData, Term } from "../schemas/vocabulary.ts";
import { buildAnnotations } from "./build/annotations.ts";
import { buildBulletins, linkContents } from "./build/bulletins.ts";
import { buildCities } from "./build/cities.ts";
import { buildCorrections } from "./build/corrections.ts";
import { buildFigures } from "./build/figures.ts";
import { buildLearnings } from "./build/learnings.ts";
import { byId, finder } from "./build/lookup.ts";
import { linkMechanismRelations } from "./build/mechanism-relations.ts";
import { buildMechanisms } from "./build/mechanisms.ts";
import { buildPeople } from "./build/people.ts";
import { markPictured } from "./build/pictured.ts";
import { buildRecords, linkRecords } from "./build/records.ts";
import { buildSameNames } from "./build/same-names.ts";
import { linkRelatedRecords, linkSimilarMechanisms } from "./build/similar.ts";
import { buildCategories, buildTopics } from "./build/terms.ts";
import { buildTies } from "./build/ties.ts";
import type { Collected } from "./collected.ts";
import { settleDrafts } from "./drafts.ts";
import type {
  AnnotationNode,
  BulletinNode,
  CategoryNode,
  CityNode,
  CorrectionNode,
  FigureNode,
  LearningNode,
  MechanismNode,
  PersonNode,
  RecordNode,
  SameNameNode,
  TieNode,
  TopicNode,
} from "./nodes.ts";

/** 整个出版物：所有集合连成一张图。建一次，只读。 */
export interface Archive {
  site: SiteData;
  /** 已发布的记录，新的在前；不含草稿和已撤回的。 */
  records: RecordNode[];
  /** 已撤回的记录：只有说明页，不进任何列表。 */
  withdrawn: RecordNode[];
  /** 更正和撤回，新的在前。 */
  corrections: CorrectionNode[];
  bulletins: BulletinNode[];
  /** 上级在前、下级在后，同级按词表和编号。 */
  cities: CityNode[];
  mechanisms: MechanismNode[];
  people: PersonNode[];
  topics: TopicNode[];
  categories: CategoryNode[];
  sameNames: SameNameNode[];
  /** 每个数字一个结点，复述的不算；各处的说法在 statements 里。 */
  figures: FigureNode[];
  /** 来源自己说的借鉴，新的记录在前。 */
  learnings: LearningNode[];
  /** 一起行动的城市，往来多的在前；协作组同自己的成员不在此列。 */
  ties: TieNode[];
  annotations: AnnotationNode[];
  levels: Term[];
  sources: ReadonlyMap<string, SourceData>;
}

/**
 * 把各集合连成一张图。纯函数：同样的内容得到同样的档案，不读文件，不知道 Astro。
 * 先立被指的结点，再立指向它们的；各室只改这里刚立的结点，交出去以后就只读。
 * @param collected 校验过、引用核对过的内容。
 * @param options.drafts 草稿也要（本地预览时）。
 */
export function buildArchive(collected: Collected, { drafts = false } = {}): Archive {
  const { collections, vocabulary, site } = settleDrafts(collected, drafts);
  const topics = buildTopics(vocabulary.topics);
  const categories = buildCategories(vocabulary.categories);
  const topicOf = finder(topics);

  const cities = buildCities(collections.cities, vocabulary.levels);
  const cityOf = finder(cities);
  const people = buildPeople(collections.people, cityOf);
  const bulletins = buildBulletins(collections.bulletins, cityOf);

  const mechanisms = buildMechanisms(collections.mechanisms, {
    cityOf,
    categoryOf: finder(categories),
    topicOf,
    formOf: finder(vocabulary.forms),
  });
  const mechanismOf = finder(mechanisms);
  linkMechanismRelations(mechanisms);
  const sameNames = buildSameNames(collections["same-names"], { cityOf, mechanismOf });

  const bulletinOf = finder(bulletins);
  const everyRecord = buildRecords(collections, { cityOf, bulletinOf, topicOf, mechanismOf });
  const records = everyRecord.filter((record) => !record.withdrawn);
  const withdrawn = everyRecord.filter((record) => record.withdrawn);
  linkRecords(records, finder(people));
  linkContents(bulletins, records);
  const figures = buildFigures([...records, ...mechanisms], { cityOf, mechanismOf });

  markPictured({ records, bulletins, cities, mechanisms, people }, site.pictures);
  linkSimilarMechanisms(mechanisms);
  linkRelatedRecords(records);

  return {
    site,
    records,
    withdrawn,
    corrections: buildCorrections(records, withdrawn),
    bulletins,
    cities,
    mechanisms,
    people,
    topics,
    categories,
    sameNames,
    figures,
    learnings: buildLearnings(records, { cityOf, mechanismOf }),
    ties: buildTies(cities, records, mechanisms),
    annotations: buildAnnotations({ bulletins, records, mechanisms, cities, people }),
    levels: vocabulary.levels,
    sources: byId(vocabulary.sources),
  };
}
