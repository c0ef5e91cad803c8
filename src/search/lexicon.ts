/** 名称表里的一项：一座城市、一个人、一条机制、一组同名异义、一个类别或专题。 */
export interface Name {
  id: string;
  kind: "city" | "person" | "mechanism" | "same-name" | "category" | "topic";
  name: string;
  /** 一句话说明，用在直达卡片上。 */
  note: string;
  /** 所在城市的简称；只有机制有。 */
  city: string;
  url: string;
  /** 归一过的各种叫法，第一个是本名。 */
  spellings: string[];
  /** 全拼和首字母，不带声调和空格。 */
  pinyin: string[];
}

/** 页面要用的名称表和繁简对照；随索引一起取。 */
export interface Lexicon {
  simplify: { from: string; to: string };
  names: Name[];
}
