import { expect, test } from "vitest";
import { figureScope } from "../../../src/archive/comparison/figure-scope.ts";
import { archiveOf, city, figure, mechanism } from "../small-archive.ts";

const scope = (subject: string) => {
  const { figures } = archiveOf({
    cities: [
      city("jia", {
        name: "大河市山前区",
        short: "山前",
        committee: { name: "山前区政协", aliases: ["大河市山前区政协"] },
      }),
    ],
    mechanisms: [mechanism("m", { figures: [figure("f", { subject })] })],
  });
  return figures.map(figureScope)[0];
};

test.each([
  ["山前区政协", "○政协"],
  ["大河市山前区政协", "○政协"],
  ["山前区政协各专委会", "○政协各专委会"],
  ["山前全区政协", "○全区政协"],
  ["大河市山前区", "○"],
  ["四级政协委员", "四级政协委员"],
])("%s 的口径是 %s", (subject, expected) => {
  expect(scope(subject)).toBe(expected);
});
