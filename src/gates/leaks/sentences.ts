/** 编号、网址、日期这样只有半角字符、中间没有空白的值：是记号，不是话。 */
const isCode = (text: string): boolean => /^[\x21-\x7e]*$/.test(text);

/**
 * 一句话完了，或者中间夹着网址、编号。两句话连着的地方不足为凭：公开的页面把题名、摘要、栏目名排在一起，
 * 也会凑出同样的十几个字；地址和编号彼此开头相同，一条的开头就是另一条的全部。
 */
const breaks =
  /[。！？；!?;…,"\t\n\r\u2029|]+|\.\s|\]\([^\s)]*|(?=[\w/.:#?&=%+-]{12})[\w/.:#?&=%+-]*[/.:#?&=%+-][\w/.:#?&=%+-]*/g;

/** 文字里的各句。 */
export const sentences = (text: string): string[] => (isCode(text) ? [] : text.split(breaks));

/** 一句话里的各个分句。 */
export const clauses = (sentence: string): string[] => sentence.split(/[，、：:（）()“”‘’《》—]+/);
