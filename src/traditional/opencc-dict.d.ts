/** opencc-js 发布了词典，没有写类型：竖线隔开的各项，每项是简体和繁体，空格隔开。 */
declare module "opencc-js/dict/STCharacters" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/STPhrases" {
  const entries: string;
  export default entries;
}
