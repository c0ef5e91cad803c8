import { sections } from "./peer.ts";

const list = String.raw`(?:/page/\d+)?`;
const records = Object.keys(sections).join("|");

/**
 * 同行也建的那些页的地址：首页、全刊的一份订阅源，记录、会刊、机制、同名异义，和各栏目、城市、人物、专题的列表。
 * 按年的列表、时间线、比较、数字、排印本、各处自己的订阅源，同行没有，比的时候不算。
 */
export const samePaths = new RegExp(
  `^/(?:${[
    "",
    String.raw`feed\.xml`,
    `(?:${records})${list}`,
    String.raw`(?:${records})/\d{4}/[^/]+`,
    `(?:mechanisms|same-names)(?:/[^/]+)?`,
    `bulletins(?:${list}|/[^/]+)`,
    `people(?:${list}|/[^/]+(?:/records${list})?)`,
    `topics(?:/[^/]+${list})?`,
    `cities(?:/[^/]+(?:/(?:records|mechanisms|people)${list})?)?`,
  ].join("|")})/?$`,
);
