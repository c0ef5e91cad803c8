/** 并排比较最少和最多几座城市。 */
export const fewest = 2;
export const most = 4;

/** 地址里选的城市：/compare/?cities=a,b,c。重复的只算一次，多出的不要。 */
export function parseCities(search: string): string[] {
  const listed = (new URLSearchParams(search).get("cities") ?? "").split(",").map((id) => id.trim());
  return [...new Set(listed.filter(Boolean))].slice(0, most);
}

/** 选好的城市写成地址；一座也没有就是总表。 */
export const formatCities = (ids: readonly string[], path = "/compare/"): string =>
  ids.length > 0 ? `${path}?cities=${ids.map(encodeURIComponent).join(",")}` : path;
