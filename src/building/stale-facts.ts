import { type Fact, type Facts, factOf, fieldOf, nameOf } from "./facts.ts";
import { fingerprint } from "./fingerprint.ts";
import { ownFields } from "./own-fields.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { SavedLedger } from "./saved-ledger.ts";

/** 一个名字有哪几项不必再算：那几项记 1；所在的文件变了的、不出自文件的，没有。 */
function settledFields({ digests }: SavedLedger, log: ReadingLog): (name: number) => Uint8Array | undefined {
  const { names, fields } = log.numbers;
  const byKind = new Map(
    Object.entries(ownFields).map(([kind, settled]) => [
      kind,
      Uint8Array.from(fields, (field) => (settled.includes(field) ? 1 : 0)),
    ]),
  );
  return (name) => {
    const now = digests[name] === 0 ? undefined : log.digestOf(name);
    if (now === undefined || fingerprint(now) !== digests[name]) return undefined;
    return byKind.get(names[name]?.split(" ", 1)[0] ?? "");
  };
}

/** 共用的结果看它读了什么；里面还可以用到别的共用的结果，先看里面的。 */
function settleShares(shares: ReadonlyMap<Fact, Facts>, stale: Uint8Array): void {
  const settled = new Set<Fact>();
  const settle = (share: Fact, facts: Facts): void => {
    if (settled.has(share)) return;
    settled.add(share);
    stale[share] = 0;
    for (const fact of facts) {
      const inner = shares.get(fact);
      if (inner) settle(fact, inner);
      if (stale[fact] === 1) stale[share] = 1;
    }
  };
  for (const [share, facts] of shares) settle(share, facts);
}

/** 上一次的账里，哪些事变了：一件事一个字节，变了的记 1。 */
export function staleFacts(saved: SavedLedger, log: ReadingLog): Uint8Array {
  const stale = new Uint8Array(log.numbers.end);
  const settledOf = settledFields(saved, log);
  let last = -1;
  let settled: Uint8Array | undefined;
  // 事从小到大，一个名字的挨着。
  for (const [index, fact] of saved.facts.entries()) {
    const name = nameOf(fact);
    if (name !== last) settled = settledOf(name);
    last = name;
    if (settled?.[fieldOf(fact)] === 1) continue;
    if (log.fingerprint(fact) !== saved.fingerprints[index]) stale[fact] = 1;
  }
  settleShares(new Map(saved.shares.map(([name, facts]) => [factOf(name), facts])), stale);
  return stale;
}
