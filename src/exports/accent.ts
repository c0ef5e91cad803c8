import type { SiteData } from "../schemas/site.ts";

/** 浅色界面的主色；没有自定的是朱红，与 tokens.css 相同。 */
export const accentOf = ({ colours }: Pick<SiteData, "colours">): string => colours?.accent ?? "#ad2e1d";
