import type { Outline } from "./outline.ts";

/** 围住的面积，有正负：字体里外圈同洞走的方向相反。 */
function areaOf(contour: Outline): number {
  let area = 0;
  for (let i = 0; i < contour.length; i += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = contour.subarray(i, i + 4);
    area += (x0 * y1 - x1 * y0) / 2;
  }
  return area;
}

/** 一点在一圈里面吗：向右画一条线，穿过几条边。 */
function encloses(contour: Outline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < contour.length; i += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = contour.subarray(i, i + 4);
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

function contains(outer: Outline, inner: Outline): boolean {
  for (let i = 0; i < inner.length; i += 4)
    if (!encloses(outer, inner[i] as number, inner[i + 1] as number)) return false;
  return true;
}

const join = (contours: readonly Outline[]): Outline => {
  const joined = new Float32Array(contours.reduce((length, contour) => length + contour.length, 0));
  let at = 0;
  for (const contour of contours) {
    joined.set(contour, at);
    at += contour.length;
  }
  return joined;
};

/**
 * 一个字的各圈分成几块：一块是一个外圈和它里面的洞。
 * 思源宋体的笔画互相搭着，搭着的地方两笔的边常常重合；合在一起算面积，
 * 边上半个像素会算成整个，凸出来一点。分开画，同一个像素取盖得多的，就不会。
 */
export function shapesOf(contours: readonly Outline[]): Outline[] {
  const measured = contours.map((contour) => ({ contour, area: areaOf(contour) }));
  const largest = measured.reduce((most, { area }) => (Math.abs(area) > Math.abs(most) ? area : most), 0);
  const isOuter = ({ area }: { area: number }) => Math.sign(area) === Math.sign(largest);
  const outers = measured
    .filter(isOuter)
    .sort((a, b) => Math.abs(a.area) - Math.abs(b.area))
    .map(({ contour }) => ({ contour, holes: [] as Outline[] }));
  for (const hole of measured) {
    if (isOuter(hole)) continue;
    const around = outers.find(({ contour }) => contains(contour, hole.contour));
    // 几个外圈合围的洞：分不开，一起画。
    if (!around) return [join(contours)];
    around.holes.push(hole.contour);
  }
  return outers.map(({ contour, holes }) => join([contour, ...holes]));
}
