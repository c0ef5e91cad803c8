import { describeFailure } from "../../src/releasing/failure.ts";
import { release } from "../../src/releasing/release.ts";
import { fakeSteps } from "./fake-steps.ts";

/** 在自己的进程里发布一版小站点，好让测试把它杀掉：node release-fake.ts 发布的根 第几版 */
const [root = "", version = ""] = process.argv.slice(2);
try {
  const { manifest } = await release(root, fakeSteps(Number(version)), { keep: 3 });
  console.log(manifest.id);
} catch (error) {
  console.error(describeFailure(error) ?? error);
  process.exitCode = 1;
}
