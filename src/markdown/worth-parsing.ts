/** 出了问题的正文里必有的记号：方括号、尖括号、加粗、写成代码的字、一级标题。 */
const suspicious = /[<[\]]|\*\*|&|^[ \t>*+\-\d.)]*(?:#(?!#)|=+[ \t]*$)/m;

/** 方括号里的一段平常文字：没有别的记号，至少有一个字。 */
const words = String.raw`\[[^[\]()<>&*_\x60\\!|~:@.\n]*[\p{L}\p{N}][^[\]()<>&*_\x60\\!|~:@.\n]*\]`;

/**
 * 写得规规矩矩、在哪里都不会有问题的：脚注号，脚注的开头，有说明的本站图片，有文字的普通链接。
 * 拿掉它们不会藏住别的：里面没有记号，余下的方括号、叹号照样要细读。
 */
const harmless = new RegExp(
  [
    String.raw`(?<!!)\[\^[\w-]{1,40}\](?![([:])`,
    String.raw`^\[\^[\w-]{1,40}\]:(?= )`,
    String.raw`!${words}\(\/\w[\w./-]*\)`,
    String.raw`(?<!!)${words}\((?:\/|https?:\/\/\w)[\w./#-]*\)`,
  ].join("|"),
  "gmu",
);

/** 正文要不要解析了细读；大多数没有可疑的记号，不必。 */
export const worthParsing = (body: string): boolean =>
  suspicious.test(body) && suspicious.test(body.replace(harmless, ""));
