import type { Plate } from "./plates.ts";

/** 名牌的边离线至少这么远。 */
const clearance = 4;

/** 名牌压在线上时，往旁边挪多少；不压着为零。 */
function push(plate: Plate, a: Plate, b: Plate): { x: number; y: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const along = ((plate.x - a.x) * dx + (plate.y - a.y) * dy) / length;
  const across = (plate.x - a.x) * nx + (plate.y - a.y) * ny;
  const reach = (Math.abs(dx) * plate.width + Math.abs(dy) * plate.height) / length / 2;
  const need = (Math.abs(nx) * plate.width + Math.abs(ny) * plate.height) / 2 + clearance - Math.abs(across);
  if (need <= 0 || along + reach <= 0 || along - reach >= length) return { x: 0, y: 0 };
  const side = across < 0 ? -need : need;
  return { x: nx * side, y: ny * side };
}

/** 把压在别人连线上的名牌挪开，免得看着像连着它。@returns 有没有挪动。 */
export function clearEdges(plates: readonly Plate[], edges: readonly (readonly [Plate, Plate])[]): boolean {
  let moved = false;
  for (const [a, b] of edges)
    for (const plate of plates) {
      if (plate === a || plate === b) continue;
      const { x, y } = push(plate, a, b);
      moved ||= x !== 0 || y !== 0;
      plate.x += x;
      plate.y += y;
    }
  return moved;
}
