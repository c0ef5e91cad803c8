import footnote from "markdown-it-footnote";
import { archiveOf, forget } from "./lib/archive.js";

/** 各集合和列表只算一次；布局是普通的函数，不经模板语言。 */
export default function (config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.amendLibrary("md", (markdown) => markdown.use(footnote));
  config.addPassthroughCopy({ static: "/" });
  config.on("eleventy.before", forget);
  config.addCollection("archive", (api) => archiveOf(api));
  config.addCollection("lists", (api) => archiveOf(api).lists);
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: process.env.BENCH_OUT },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
