import type { SiteData } from "../../schemas/site.ts";

type Value = string | number | boolean | Thing | readonly (string | Thing)[] | undefined;

/** 一件 schema.org 里的东西；没有的属性是 undefined，写出来就不见。 */
export interface Thing {
  "@type": string;
  [property: string]: Value;
}

/** 站内地址写成完整网址。 */
export const absolute = (address: string, { url }: Pick<SiteData, "url">): string => new URL(address, url).href;

/** 空的清单不写。 */
export const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined);
