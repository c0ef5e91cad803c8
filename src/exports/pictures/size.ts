/** 分享图的尺寸，像素；各平台都照这个比例裁。 */
export const pictureSize = { width: 1200, height: 630 } as const;
