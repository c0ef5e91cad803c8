import type { GateProblem } from "./gate.ts";

/** 一条例外：哪一道关，哪些文件，什么话，为什么放行。用不着了的要删去，测试会说。 */
export interface Exception {
  gate: RegExp;
  file: RegExp;
  /** 只放行位置或消息里有这个的；不写就都放行。 */
  says?: RegExp;
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    gate: /^leak\/local-address$/,
    file: /^_astro\/editor\.[^/]*\/index\.js$/,
    says: /localhost|127\.0\.0\.1/,
    reason: "网页编辑器（第三方程序）凭主机名判断是不是在本机试用，并不去连。",
  },
  {
    gate: /^site\/links$/,
    file: /^_astro\/editor\.[^/]*\/index\.js$/,
    says: /\/sveltia-cms\.(?:js|css)|\/admin\/config\.yml/,
    reason: "网页编辑器（第三方程序）凭这些名字在页面上找自己的脚本和设置；设置另有指明，不去取这一份。",
  },
  {
    gate: /^site\/orphans$/,
    file: /^_astro\/editor\.[^/]*\/assets\/(?:[^/]+\.LICENSE\.txt|marker-icon-[^/]+\.png)$/,
    reason: "网页编辑器（第三方程序）里的：字体要随着带的许可，和它的程序用 new URL(…, import.meta.url) 指着的图标。",
  },
  {
    gate: /^leak\/file-kind$/,
    file: /^_server\/[^/]+\.(?:conf|caddy)$/,
    reason: "给服务器引用的响应头，同浏览器收到的一样，没有别的。",
  },
];

/** HTML 校验里不用的规则，各有理由。 */
export const htmlRules: Readonly<Record<string, string>> = {
  "void-style": "Astro 输出的空元素不带斜线，两种写法规范都认。",
  "attribute-boolean-style": "Astro 输出的布尔属性带空值，两种写法规范都认。",
  "attribute-empty-style": "同上。",
  "long-title": "标题长短由 page/metadata 按汉字数。",
  "no-trailing-whitespace": "行尾的空白不影响显示。",
  "require-sri": "样式和脚本都是同一站点自己的文件，不经第三方。",
  "prefer-native-element": "元素的可用角色由 axe 在真浏览器里查。",
  "tel-non-breaking": "正文和列表里像电话的数字并不是电话；真的电话由 leak/phone 查。",
};

export const exceptionFor = ({ gate, file, where, message }: GateProblem): Exception | undefined =>
  exceptions.find(
    (exception) =>
      exception.gate.test(gate) && exception.file.test(file) && (exception.says?.test(`${where} ${message}`) ?? true),
  );
