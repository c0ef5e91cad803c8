import { expect, test } from "vitest";
import { PageQueue } from "../../src/building/page-queue.ts";

test("几个线程两头领，每一页都有人领，没有一页领两次", () => {
  const queue = new PageQueue(7);
  const other = new PageQueue(7, queue.shared);
  const taken = [queue.first(), other.last(), other.last(), queue.first(), other.last(), queue.first(), other.last()];
  expect(taken).toEqual([0, 6, 5, 1, 4, 2, 3]);
  expect([queue.first(), other.last(), queue.first()]).toEqual([undefined, undefined, undefined]);
});

test("停了就都领不到", () => {
  const queue = new PageQueue(3);
  const other = new PageQueue(3, queue.shared);
  expect(queue.first()).toBe(0);
  other.stop();
  expect([queue.first(), other.last()]).toEqual([undefined, undefined]);
});
