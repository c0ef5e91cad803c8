import type { Annotation } from "../schemas/annotation.ts";
import type { BulletinData } from "../schemas/bulletin.ts";
import type { CityData } from "../schemas/city.ts";
import type { RecordType } from "../schemas/collections.ts";
import type { Figure } from "../schemas/figure.ts";
import type { MechanismData } from "../schemas/mechanism.ts";
import type { PersonData } from "../schemas/person.ts";
import type { RecordData } from "../schemas/record.ts";
import type { SameNameData } from "../schemas/same-name.ts";
import type { Term } from "../schemas/vocabulary.ts";

/** 档案是一张图：每个结点是一份文件或一个词，边已经两头接好。 */
interface Node<T> {
  id: string;
  url: string;
  data: T;
  /** 相对内容根的路径，渲染正文时由它读文件。 */
  path: string;
  /** 源文件的摘要。 */
  digest: string;
  /** 正文的第一句，纯文字，用在列表里；没有正文的为空。 */
  lead: string;
  /** 还没有写完，只在预览里看得见。 */
  draft: boolean;
  /** 有自己的分享图；哪几类有、每类至多几张，由 site.yaml 的 pictures 定。 */
  pictured: boolean;
}

export interface Appearance {
  person: PersonNode;
  record: RecordNode;
  as: RecordData["people"][number]["as"];
  /** 当时的职务。 */
  role: string;
}

export interface FigureNode {
  /** 全站唯一：所在文件的编号加短编号。 */
  id: string;
  url: string;
  data: Figure;
  owner: RecordNode | MechanismNode;
  cities: CityNode[];
  mechanism: MechanismNode | undefined;
  /** 复述别处登记过的数字时，指向那一处；自己就是那一处的为空。 */
  sameAs: FigureNode | undefined;
  /** 说到这个数字的每一处，自己在先；只有未复述的结点有。 */
  statements: FigureNode[];
}

/** 借鉴的一方；没有档案的只有名称。 */
export interface Party {
  city: CityNode | undefined;
  name: string;
}

/** 来源自己说的一次借鉴：谁向哪里学了什么，出自哪一条记录。 */
export interface LearningNode {
  record: RecordNode;
  by: Party;
  from: Party;
  what: string;
  /** 正文里的原话。 */
  text: string;
  /** 学来以后用在哪条机制上。 */
  mechanism: MechanismNode | undefined;
}

/** 几座一起行动的城市，连同凭什么这样说。 */
export interface TieNode {
  /** 至少两座，照档案的次序。 */
  cities: CityNode[];
  /** 这几座城市同在其中的记录。 */
  records: RecordNode[];
  /** 跨城相连的机制，一边一条。 */
  mechanisms: [MechanismNode, MechanismNode][];
}

export interface AnnotationNode {
  data: Annotation;
  owner: RecordNode | MechanismNode | BulletinNode | CityNode | PersonNode;
  title: string;
  cities: CityNode[];
}

export interface RecordNode extends Node<RecordData> {
  kind: "record";
  type: RecordType;
  year: string;
  cities: CityNode[];
  /** 草稿所在的会刊可能还没有发布。 */
  bulletin: BulletinNode;
  people: Appearance[];
  topics: TopicNode[];
  mechanisms: MechanismNode[];
  /** 正文里说到的数字。 */
  stated: FigureNode[];
  /** 同一期里的上一篇和下一篇。 */
  previous: RecordNode | undefined;
  next: RecordNode | undefined;
  related: RecordNode[];
  /** 编辑把这一条列为相关的各条。 */
  relatedFrom: RecordNode[];
  withdrawn: boolean;
}

/** 一次更正，或者一次撤回。 */
export interface CorrectionNode {
  kind: "corrected" | "withdrawn";
  record: RecordNode;
  /** 年月日。 */
  date: string;
  /** 改了什么；撤回的为空。 */
  text: string;
  reason: string;
  /** 在记录页上的锚点。 */
  anchor: string;
  url: string;
}

export interface MechanismNode extends Node<MechanismData> {
  kind: "mechanism";
  city: CityNode;
  category: CategoryNode;
  form: Term;
  proposer: CityNode | undefined;
  partOf: MechanismNode[];
  parts: MechanismNode[];
  supports: MechanismNode[];
  supportedBy: MechanismNode[];
  replaces: MechanismNode[];
  replacedBy: MechanismNode[];
  related: MechanismNode[];
  topics: TopicNode[];
  records: RecordNode[];
  /** 它自己的正文里说到的数字。 */
  stated: FigureNode[];
  /** 说明这条机制的全部数字，不论写在哪一份文件里，同一个只列一次。 */
  figures: FigureNode[];
  sameNames: SameNameNode[];
  /** 别的城市里相近的机制。 */
  elsewhere: MechanismNode[];
  /** 用在它上面的借鉴。 */
  learnings: LearningNode[];
}

export interface CityNode extends Node<CityData> {
  kind: "city";
  level: Term;
  parent: CityNode | undefined;
  children: CityNode[];
  members: CityNode[];
  groups: CityNode[];
  mechanisms: MechanismNode[];
  records: RecordNode[];
  people: PersonNode[];
  figures: FigureNode[];
  sameNames: SameNameNode[];
  /** 它向别处学的，和别处向它学的。 */
  learnings: LearningNode[];
  /** 由它的政协提出的机制。 */
  proposals: MechanismNode[];
}

export interface PersonNode extends Node<PersonData> {
  kind: "person";
  cities: CityNode[];
  appearances: Appearance[];
}

export interface BulletinNode extends Node<BulletinData> {
  kind: "bulletin";
  year: string;
  cities: CityNode[];
  /** 按刊载顺序，包括编者按。 */
  contents: RecordNode[];
}

export interface SameNameNode extends Node<SameNameData> {
  kind: "same-name";
  meanings: { city: CityNode; mechanism: MechanismNode | undefined; meaning: string }[];
}

export interface TopicNode {
  kind: "topic";
  id: string;
  url: string;
  term: Term;
  records: RecordNode[];
  mechanisms: MechanismNode[];
}

export interface CategoryNode {
  kind: "category";
  id: string;
  url: string;
  term: Term;
  mechanisms: MechanismNode[];
}
