/** 名字带摘要的，留一年，不必再问。 */
export const immutableCache = "public, max-age=31536000, immutable";
/** 别的都留着，用之前问一声变了没有：没有变，只回一个 304。 */
export const revalidated = "no-cache";
