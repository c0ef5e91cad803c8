import { buildSite } from "../../src/building/build-site.ts";
import { sourceDigest } from "../../src/building/source-digest.ts";
import { checkContent } from "../../src/reading/check-content.ts";
import { errorsIn, formatProblem } from "../../src/reading/problem.ts";

/**
 * 建处处是攻击写法的出版物，不查泄漏：攻击写法里有本机的地址，平常的建站到那里就停了，
 * 而这里要看的是真到了网页上会怎样。
 */
process.env.NODE_ENV = "production";
const { content, problems } = await checkContent();
const errors = errorsIn(problems);
if (errors.length > 0) {
  console.error(errors.map(formatProblem).join("\n"));
  process.exit(1);
}
await buildSite(process.env.YIKAN_OUT ?? "", {
  content,
  program: await sourceDigest(),
  progress: { stage: () => {}, show: () => {} },
  leaks: async () => [],
});
