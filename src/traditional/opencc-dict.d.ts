/** opencc-js 发布了词典，没有写类型：竖线隔开的各项，每项是原来的写法和换成的写法，空格隔开。 */
declare module "opencc-js/dict/STCharacters" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/STPhrases" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/TWVariants" {
  const entries: string;
  export default entries;
}
declare module "opencc-js/dict/TWVariantsPhrases" {
  const entries: string;
  export default entries;
}
