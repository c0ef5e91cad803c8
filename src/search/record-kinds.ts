import { recordTypeLabel } from "../text/labels.ts";

/** 索引里“类型”一项的取值，排次序时用得着的几种。 */
export const recordKinds = {
  mechanism: "机制",
  /** 通盘讲一个委员会的文章。 */
  substantial: [recordTypeLabel.report, recordTypeLabel.speech, recordTypeLabel.feature],
};
