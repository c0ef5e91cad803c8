import type { FileGate } from "./gate.ts";
import { email } from "./leaks/email.ts";
import { fileKind } from "./leaks/file-kind.ts";
import { localAddress } from "./leaks/local-address.ts";
import { machinePath } from "./leaks/machine-path.ts";
import { personalGates } from "./leaks/personal.ts";
import { picture } from "./leaks/picture.ts";
import { sourceMap } from "./leaks/source-map.ts";

/** 一份一份查泄漏的关。建站每次都要过，所以单独列出来：别的关用的 HTML 校验那些库很大，不必跟着装。 */
export const leakGates: readonly FileGate[] = [
  ...personalGates,
  email,
  machinePath,
  localAddress,
  sourceMap,
  fileKind,
  picture,
];
