/** 一块名牌：中心和宽高。 */
export interface Plate {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 名牌之间至少留这么多。 */
const margin = 8;
/** 最多推这么多轮；推得开的，几十轮就够。 */
const rounds = 300;

/** 把还相叠的名牌沿省力的方向推开，横向不出 width。改的是传进来的名牌。 */
export function separate(plates: readonly Plate[], width: number): void {
  const keepInside = (plate: Plate) => {
    plate.x = Math.min(Math.max(plate.x, plate.width / 2), width - plate.width / 2);
  };
  plates.forEach(keepInside);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    plates.forEach((a, index) => {
      for (const b of plates.slice(index + 1)) {
        const overlap = {
          x: (a.width + b.width) / 2 + margin - Math.abs(a.x - b.x),
          y: (a.height + b.height) / 2 + margin - Math.abs(a.y - b.y),
        };
        if (overlap.x <= 0 || overlap.y <= 0) continue;
        moved = true;
        const axis = overlap.x < overlap.y && round < rounds / 2 ? "x" : "y";
        const push = (overlap[axis] / 2 + 0.5) * (a[axis] <= b[axis] ? 1 : -1);
        a[axis] -= push;
        b[axis] += push;
        keepInside(a);
        keepInside(b);
      }
    });
    if (!moved) return;
  }
}

/** 移到左上角，返回占的宽高。 */
export function normalise(plates: readonly Plate[]): { width: number; height: number } {
  const left = Math.min(...plates.map(({ x, width }) => x - width / 2));
  const top = Math.min(...plates.map(({ y, height }) => y - height / 2));
  for (const plate of plates) {
    plate.x -= left;
    plate.y -= top;
  }
  return {
    width: Math.max(...plates.map(({ x, width }) => x + width / 2)),
    height: Math.max(...plates.map(({ y, height }) => y + height / 2)),
  };
}
