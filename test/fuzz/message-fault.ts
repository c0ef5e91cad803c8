/** 给编辑看的一句话里不该有的：英文句子、程序的痕迹。引文里的不算，那是编辑自己写的。 */
export function messageFault(message: string): string | undefined {
  if (!/\p{Script=Han}/u.test(message)) return "没有汉字";
  const own = message.replace(/“[\s\S]*”/g, "“”");
  if (/[A-Za-z]{2,} [A-Za-z]+ [A-Za-z]{2,}/.test(own)) return "有英文句子";
  if (/\n\s*at |\bError\b|\bundefined\b|\[object|\bNaN\b|node_modules/.test(own)) return "有程序的痕迹";
  if (message.length > 1200) return `太长（${message.length} 字）`;
  return undefined;
}
