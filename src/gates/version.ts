import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GateSettings, settingsDigest } from "./settings.ts";

const source = join(import.meta.dirname, "..");

/** 关本身、它们借用的识别规则和第三方的版本；哪一样改了，记住的答案都不算数。 */
function codeDigest(): string {
  const hash = createHash("sha256");
  for (const room of ["gates", "privacy", "checking/rules"])
    for (const file of readdirSync(join(source, room), { recursive: true, encoding: "utf8" }).sort())
      if (file.endsWith(".ts")) hash.update(file).update(readFileSync(join(source, room, file)));
  return hash.update(readFileSync(join(source, "../package-lock.json"))).digest("hex");
}

export const gateVersion = (settings: GateSettings): string =>
  createHash("sha256").update(codeDigest()).update(settingsDigest(settings)).digest("hex");
