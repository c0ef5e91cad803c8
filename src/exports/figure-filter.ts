import { coveredYears } from "../archive/figure-years.ts";
import { once } from "../archive/tracker.ts";
import { figurePieces, piecesOfCities } from "./figure-rows.ts";

/**
 * 数字总表的筛选表单要的，总表的每一页都一样，一份档案只算一次。
 * 不能写在页面里：Astro 把页面里的常量放进排一页的函数，排一页就是新的一份。
 */
export const figureFilter = once("figure-filter", (archive) => {
  const pieces = figurePieces(archive);
  return {
    /** 有数字的城市。 */
    cities: archive.cities.filter((city) => city.figures.length > 0),
    years: coveredYears(archive.figures),
    pieces: pieces.length,
    piecesOf: piecesOfCities(pieces),
  };
});
