const script = /["'`](?:\.\/|\/_astro\/)([^"'`]+\.js)["'`]/g;

/** 一个网页或脚本引到的脚本，站内路径，不带开头的斜线。 */
export const scriptsIn = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(script), ([, name]) => `_astro/${name}`))].sort();
