import { address, pageRecordTypes } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { unique } from "../archive/build/order.ts";
import type { RecordNode } from "../archive/nodes.ts";
import { recordTypeLabel } from "../text/labels.ts";

export interface Feed {
  /** 订阅的是什么，例如 唐山市；全刊的为空。 */
  scope: string;
  /** 对应的网页。 */
  page: string;
  url: string;
  records: RecordNode[];
}

/** 某一页的订阅源地址，Atom 和 JSON Feed 各一个，条目相同。 */
export const feedUrl = (page: string) => `${page}feed.xml`;
export const jsonFeedUrl = (page: string) => `${page}feed.json`;

/** 页面上的订阅链接。 */
export const feedLinks = (title: string, page: string) => ({ title, url: feedUrl(page), json: jsonFeedUrl(page) });

/** 全刊、每一类、每座城市、每位人物、每个专题各一个订阅源；没有记录的不设。 */
export function feeds(archive: Archive): Feed[] {
  const feed = (scope: string, page: string, records: RecordNode[]): Feed => ({
    scope,
    page,
    url: feedUrl(page),
    records,
  });
  return [
    feed("", "/", archive.records),
    ...[
      ...pageRecordTypes.map((type) =>
        feed(
          recordTypeLabel[type],
          address.recordList(type),
          archive.records.filter((record) => record.type === type),
        ),
      ),
      ...archive.cities.map((city) => feed(city.data.name, city.url, city.records)),
      ...archive.people.map((person) =>
        feed(person.data.name, person.url, unique(person.appearances.map(({ record }) => record))),
      ),
      ...archive.topics.map((topic) => feed(topic.term.name, topic.url, topic.records)),
    ].filter(({ records }) => records.length > 0),
  ];
}
