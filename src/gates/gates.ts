import type { FileGate, SiteGate } from "./gate.ts";
import { email } from "./leaks/email.ts";
import { fileKind } from "./leaks/file-kind.ts";
import { localAddress } from "./leaks/local-address.ts";
import { machinePath } from "./leaks/machine-path.ts";
import { personalGates } from "./leaks/personal.ts";
import { picture } from "./leaks/picture.ts";
import { sourceMap } from "./leaks/source-map.ts";

/** 一份一份看的关。 */
export const fileGates: readonly FileGate[] = [
  ...personalGates,
  email,
  machinePath,
  localAddress,
  sourceMap,
  fileKind,
  picture,
];

/** 看全站的关。 */
export const siteGates: readonly SiteGate[] = [];
