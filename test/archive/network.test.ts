import { describe, expect, test } from "vitest";
import { network } from "../../src/archive/network.ts";
import { archiveOf, city, ids, mechanism, pick, record } from "./small-archive.ts";

const summary = ({ ties }: ReturnType<typeof archiveOf>) =>
  ties.map((tie) => [
    ids(tie.cities).join(" "),
    ids(tie.records).join(" "),
    tie.mechanisms.map((link) => ids(link).join("—")).join(" "),
  ]);

describe("借鉴", () => {
  const archive = archiveOf({
    mechanisms: [mechanism("zhan")],
    visits: [
      record("visits", "kaocha", {
        cities: ["jia", "yi"],
        learnings: [
          { from: "yi", what: "办站", text: "学", mechanism: "zhan" },
          { fromName: "丁市", by: "yi", what: "办站", text: "学" },
          { from: "jia", byName: "县级政协", what: "办站", text: "学" },
        ],
      }),
    ],
  });

  test("不写谁学，就是记录的第一个城市；没有档案的只有名称", () => {
    expect(archive.learnings.map(({ by, from }) => [by.city?.id, by.name, from.city?.id, from.name])).toEqual([
      ["jia", "jia", "yi", "yi"],
      ["yi", "yi", undefined, "丁市"],
      [undefined, "县级政协", "jia", "jia"],
    ]);
  });

  test("两头的城市和用上它的机制都接得到", () => {
    expect(pick(archive.cities, "jia").learnings).toHaveLength(2);
    expect(pick(archive.cities, "yi").learnings).toHaveLength(2);
    expect(pick(archive.mechanisms, "zhan").learnings.map(({ what }) => what)).toEqual(["办站"]);
  });
});

describe("一起行动", () => {
  test("同在一条记录里的几座合成一项，往来多的在前；一座城市自己的不算", () => {
    const archive = archiveOf({
      cases: [
        record("cases", "dan", { cities: ["jia"] }),
        record("cases", "yi-bing", { cities: ["yi", "bing"] }),
        record("cases", "jia-yi", { cities: ["jia", "yi"] }),
        record("cases", "yi-jia", { cities: ["yi", "jia"] }),
      ],
    });
    expect(summary(archive)).toEqual([
      ["jia yi", "jia-yi yi-jia", ""],
      ["bing yi", "yi-bing", ""],
    ]);
  });

  test("机制跨城相连的算，“相关”两头都写也只算一次，城内的不算", () => {
    const archive = archiveOf({
      mechanisms: [
        mechanism("zong", { related: ["fen", "wai"] }),
        mechanism("fen", { partOf: ["zong"] }),
        mechanism("wai", { city: "yi", related: ["zong"] }),
      ],
    });
    expect(summary(archive)).toEqual([["jia yi", "", "wai—zong"]]);
  });

  test("列了协作组的记录，成员不再两两成对；组外的仍算", () => {
    const archive = archiveOf({
      cities: [
        city("jia"),
        city("yi"),
        city("bing"),
        city("zu", { level: "group", members: ["jia", "yi"], committee: undefined }),
      ],
      cases: [
        record("cases", "quan-zu", { cities: ["zu", "jia", "yi"] }),
        record("cases", "zu-wai", { cities: ["zu", "bing"] }),
      ],
    });
    expect(summary(archive)).toEqual([["bing zu", "zu-wai", ""]]);
    const drawn = network(archive.cities, archive.ties);
    expect(ids(drawn.cities).sort()).toEqual(["bing", "jia", "yi", "zu"]);
    expect(drawn.groups.map(({ group, members }) => [group.id, ids(members)])).toEqual([["zu", ["jia", "yi"]]]);
  });

  test("几座城市的往来在图上两两相连，次数相加", () => {
    const { cities, ties } = archiveOf({
      cases: [
        record("cases", "san", { cities: ["jia", "yi", "bing"] }),
        record("cases", "liang", { cities: ["jia", "yi"] }),
      ],
    });
    expect(network(cities, ties).pairs.map(({ cities: pair, weight }) => [ids(pair).join(" "), weight])).toEqual([
      ["bing jia", 1],
      ["bing yi", 1],
      ["jia yi", 2],
    ]);
  });

  test("城市太多，只画往来最多的，说明略去几座", () => {
    const many = Array.from({ length: 70 }, (_, index) => `c${String(index).padStart(2, "0")}`);
    const { cities, ties } = archiveOf({
      cities: [city("jia"), ...many.map((id) => city(id))],
      cases: many.map((id) => record("cases", `jl-${id}`, { cities: ["jia", id] })),
    });
    const drawn = network(cities, ties);
    expect(drawn.cities).toHaveLength(60);
    expect(drawn.cities[0]?.id).toBe("jia");
    expect(drawn.omitted).toBe(11);
    expect(drawn.pairs).toHaveLength(59);
  });

  test("什么都没有时是一张空图", () => {
    expect(network([], [])).toEqual({ cities: [], groups: [], pairs: [], omitted: 0 });
  });
});
