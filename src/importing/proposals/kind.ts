import type { RecordCollection } from "../../schemas/collections.ts";
import { readByline } from "../splitting/byline.ts";
import type { Piece } from "../splitting/piece.ts";
import { bodyOf, textOf } from "../splitting/piece.ts";
import { readCredit, readPost } from "./people.ts";

export interface ProposedKind {
  collection: RecordCollection;
  genre: string;
  /** 拿不准的地方；有把握的为空。 */
  doubt: string;
}

/** 这一篇是哪一类：看署名的写法、编者按的标记、是不是图片说明；都没有就看长短。 */
export function proposeKind(piece: Piece, headers: string, signedByReporter: boolean): ProposedKind {
  const { mark, names, labels } = piece.headline;
  if (piece.caption) return { collection: "visits", genre: "图片说明", doubt: "" };
  const body = textOf(bodyOf(piece));
  const inline = /^(编者按|编后|按语|记者手记)/u.exec(body)?.[1];
  if (mark || inline)
    return {
      collection: "editor-notes",
      genre: mark?.passage.text.replace(/[^\p{Script=Han}]/gu, "") ?? inline ?? "编者按",
      doubt: "",
    };
  const posts = piece.posts.map(({ passage }) => readPost(passage.text));
  if (posts.some((post) => post?.as === "speaker"))
    return { collection: "speeches", genre: headers.includes("发言摘登") ? "发言摘登" : "发言", doubt: "" };
  const credited = piece.posts.some(({ passage }) => readCredit(passage.text) !== undefined);
  if (posts.some((post) => post?.as === "author"))
    return { collection: "reports", genre: headers.includes("论坛") ? "理论文章" : "署名文章", doubt: "" };
  if (credited || signedByReporter) return { collection: "features", genre: "特稿", doubt: "" };
  if (/发言(?:摘登|摘编|材料)?/u.test(headers) && names.length > 0)
    return { collection: "speeches", genre: "发言", doubt: "栏题里有 “发言”，按发言收" };
  if (names.length > 0 && /(?:发言|讲话|致辞)(?:稿|材料|提纲|摘要)?$/u.test(textOf(piece.headline.titles)))
    return { collection: "speeches", genre: "发言", doubt: "题目里有 “发言”“讲话”，按发言收" };
  if (piece.headline.names.some(({ passage }) => readByline(passage.text)?.as === "speaker"))
    return { collection: "speeches", genre: "发言", doubt: "" };
  if (labels.length > 0) return { collection: "reports", genre: "工作报告", doubt: "" };
  if (body.length < 400 && /(?:视察|调研|考察|走访)/u.test(body))
    return { collection: "visits", genre: "视察简报", doubt: "短文，讲一次视察或调研，按视察收" };
  return {
    collection: "reports",
    genre: "工作报告",
    doubt: "看不出体裁，先按工作报告收；不是的话，请移到合适的文件夹",
  };
}
