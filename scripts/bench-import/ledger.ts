import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** 账本里的一条：手工从剪报里读出来的。 */
export interface LedgerEntry {
  id: string;
  type: string;
  title: string;
  title_basis: string;
  source: string;
  lines: [number, number][];
  people: { name: string; role: string }[];
}

export interface LedgerPerson {
  name: string;
  role: string;
  source: string;
  line: number;
  evidence: string;
  note: string | null;
}

export interface LedgerDefect {
  id: string;
  type: string;
  source: string;
  where: string;
  what: string;
  line: number;
  evidence: string;
}

export interface Ledger {
  entries: LedgerEntry[];
  people: LedgerPerson[];
  defects: LedgerDefect[];
}

const read = async <T>(folder: string, name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, name), "utf8")) as T;

export async function readLedger(folder: string): Promise<Ledger> {
  return {
    entries: await read(folder, "entries.json"),
    people: await read(folder, "people.json"),
    defects: await read(folder, "defects.json"),
  };
}

/** 署名：印在题目下、文末括注、作者一行的，不算正文里提到的。 */
export const isByline = ({ role, evidence, note }: LedgerPerson): boolean =>
  /作者|编辑/.test(role) ||
  /^[（(]?(?:发言人|作者)系?/.test(evidence) ||
  /署名/.test(note ?? "") ||
  /[/／]文/.test(evidence);
