import type { z } from "zod";
import type { RecordCollection } from "../schemas/collections.ts";
import type { recordBase } from "../schemas/record.ts";
import type { Piece } from "./splitting/piece.ts";

/** 一条草稿：放在哪里，前置信息，正文，和要编辑核对的话。 */
export interface Draft {
  id: string;
  collection: RecordCollection;
  /** 相对内容根的路径。 */
  path: string;
  data: z.input<typeof recordBase>;
  body: string;
  /** 字段上面的一行话：这一项是怎么来的，要核对什么。 */
  marks: Record<string, string>;
  piece: Piece;
}
