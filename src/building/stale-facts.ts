import { type Fact, type Facts, factOf, fieldOf, nameOf } from "./facts.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ReadingLog } from "./reading-log.ts";
import type { SavedLedger } from "./saved-ledger.ts";

/** 照抄文件的几项：文件没有变，它们就没有变，不必再算指纹。 */
const copied = new Set(["data", "lead", "path"]);

/** 名字所在的文件同上一次一样吗；一个名字只看一回。 */
function sameFiles({ digests }: SavedLedger, log: ReadingLog): (name: number) => boolean {
  const unknown = 0;
  const same = 1;
  const other = 2;
  const answers = new Uint8Array(digests.length);
  return (name) => {
    if (answers[name] === unknown) {
      const now = digests[name] === 0 ? undefined : log.digestOf(name);
      answers[name] = now !== undefined && fingerprint(now) === digests[name] ? same : other;
    }
    return answers[name] === same;
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
  const isSameFile = sameFiles(saved, log);
  const isCopied = log.numbers.fields.map((field) => copied.has(field));
  for (const [index, fact] of saved.facts.entries()) {
    if (isCopied[fieldOf(fact)] && isSameFile(nameOf(fact))) continue;
    if (log.fingerprint(fact) !== saved.fingerprints[index]) stale[fact] = 1;
  }
  settleShares(new Map(saved.shares.map(([name, facts]) => [factOf(name), facts])), stale);
  return stale;
}
