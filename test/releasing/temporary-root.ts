import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** 一个空的发布的根，测完删去。 */
export async function temporaryRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yikan-release-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
