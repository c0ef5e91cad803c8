/** 一段文字排成一行有多宽，以字号为单位：汉字和全角标点一个字宽，西文和数字按六成估。 */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < "\u0100" ? 0.6 : 1), 0);
