import type { RuleInfo } from "../rule.ts";

export const alt: RuleInfo = {
  id: "picture/alt",
  severity: "error",
  title: "图片没有说明",
  meaning: "看不见图片的读者靠说明文字知道图里是什么；搜索也靠它。",
  remedy: "在方括号里用一句话写出图里的人和事。",
  wrong: "![](/images/huiyi.jpg)",
  right: "![委员在村委会同村民围坐商量修路](/images/huiyi.jpg)",
};

export const missing: RuleInfo = {
  id: "picture/missing",
  severity: "error",
  title: "图片不存在",
  meaning: "正文里写了一张图片的地址，而图片文件夹里没有它。",
  remedy: "把图片放进图片文件夹，或者改正地址；地址分大小写。",
  wrong: "![会场](/images/Huiyi.JPG)",
  right: "![会场](/images/huiyi.jpg)",
};

export const foreign: RuleInfo = {
  id: "picture/foreign",
  severity: "error",
  title: "图片不在本站",
  meaning: "外站的图片一打开就告诉了那边谁在读，那边换掉、删掉，这里也跟着变。网页不许连外站，这样的图也显示不出来。",
  remedy: "把图片放进图片文件夹，地址写成 /images/ 加文件名。",
  wrong: "![会场](https://example.org/huiyi.jpg)",
  right: "![会场](/images/huiyi.jpg)",
};

export const position: RuleInfo = {
  id: "picture/position",
  severity: "error",
  title: "图片里有拍摄地点",
  meaning: "手机拍的照片里存着经纬度，放到网上，谁都能看出是在哪里拍的。",
  remedy: "用 npm run import 导入的图片会自动去掉；自己放进来的，用看图软件另存一份，不带位置信息。",
  wrong: "手机里直接传来的 IMG_2024.jpg",
  right: "去掉位置信息的 huiyi.jpg",
};

export const tooLarge: RuleInfo = {
  id: "picture/too-large",
  severity: "error",
  title: "图片太大",
  meaning: "一张图最多 1 MB、最长边 4000 像素。再大，手机上的读者要等很久，也费流量。",
  remedy: "缩到 1600 像素宽、存成 JPEG；npm run import 会替您缩。",
  wrong: "相机直出的 12 MB 照片",
  right: "缩到 300 KB 的照片",
};

export const unreadable: RuleInfo = {
  id: "picture/unreadable",
  severity: "error",
  title: "图片打不开",
  meaning: "图片坏了、没有传完，或者是改了扩展名的别的文件。",
  remedy: "找到原图，重新存一份 .jpg 或 .png。",
  wrong: "只传了一半的 huiyi.jpg",
  right: "自己能打开的 huiyi.jpg",
};

export const formatNotUsable: RuleInfo = {
  id: "picture/format",
  severity: "error",
  title: "不是网页用的图片",
  meaning:
    "图片文件夹里的文件会原样公开。网页认得 .jpg、.png、.webp、.avif、.gif；苹果的 .heic、会带脚本的 .svg 和别的文件不收。",
  remedy: "另存成 .jpg 或 .png，别的文件移走。",
  wrong: "IMG_2024.HEIC、名单.xlsx",
  right: "huiyi.jpg",
};

/** 图片，由 checking/pictures 和 markdown/check-body 报出。 */
export const pictureRules: readonly RuleInfo[] = [
  alt,
  missing,
  foreign,
  position,
  tooLarge,
  unreadable,
  formatNotUsable,
];
