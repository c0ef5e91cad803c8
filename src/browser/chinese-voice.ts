/** 越靠前越合用：普通话先于别的中文，不必联网的先于要联网的。 */
function rank({ lang, localService }: SpeechSynthesisVoice): number {
  const tag = lang.replace("_", "-");
  const accent = /^(?:zh-(?:CN|Hans)|cmn-(?:CN|Hans))/i.test(tag) ? 0 : /^(?:zh|cmn)$/i.test(tag) ? 2 : 4;
  return accent + (localService ? 0 : 1);
}

/** 念中文的声音；粤语另是一种话，不算。没有就没有。 */
export function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  return voices
    .filter(({ lang }) => /^(?:zh|cmn)(?![a-z])(?![-_](?:HK|MO))/i.test(lang))
    .sort((a, b) => rank(a) - rank(b))[0];
}
