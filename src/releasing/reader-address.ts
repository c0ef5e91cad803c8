/** 给读者收藏、订阅、引用的文件：网页、订阅源、成册的书、公开的数据。 */
const lasting = [/(?:^|\/)index\.html$/, /(?:^|\/)feed\.(?:xml|json)$/, /^bulletins\/[^/]+\.(?:pdf|epub)$/, /^data\//];
/** 这些会随内容增减：分页、按两座城市或一种机制现排的比较、编辑器、给服务器的设置。 */
const passing = [/(?:^|\/)page\/\d+\//, /^(?:hant\/)?compare\//, /^(?:hant\/)?admin\//];

/** 这个文件的地址读者会不会记下来；清单和索引的零件不会。 */
export const isReaderAddress = (path: string): boolean =>
  lasting.some((pattern) => pattern.test(path)) && !passing.some((pattern) => pattern.test(path));

/** 文件在站点里的地址：index.html 就是它所在的文件夹。 */
export const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
