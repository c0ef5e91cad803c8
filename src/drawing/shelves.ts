/** 一样东西放在哪里：左上角。 */
export interface Spot {
  x: number;
  y: number;
}

/**
 * 像书架一样排：一层从左到右，放不下换一层；同一层的上下居中，一层匀开。
 * @returns 各样东西的位置（次序同给的一样）和总高。
 */
export function shelve(
  items: readonly { width: number; height: number }[],
  width: number,
  gap: number,
): { spots: Spot[]; height: number } {
  const shelves: { items: number[]; used: number; height: number }[] = [];
  items.forEach((item, index) => {
    let shelf = shelves.at(-1);
    if (!shelf || shelf.used + gap + item.width > width) {
      shelf = { items: [], used: -gap, height: 0 };
      shelves.push(shelf);
    }
    shelf.items.push(index);
    shelf.used += gap + item.width;
    shelf.height = Math.max(shelf.height, item.height);
  });
  const spots: Spot[] = [];
  let y = 0;
  for (const shelf of shelves) {
    const spare = Math.max(0, width - shelf.used) / (shelf.items.length + 1);
    let x = spare;
    for (const index of shelf.items) {
      const { width: span = 0, height = 0 } = items[index] ?? {};
      spots[index] = { x, y: y + (shelf.height - height) / 2 };
      x += span + gap + spare;
    }
    y += shelf.height + gap;
  }
  return { spots, height: Math.max(0, y - gap) };
}
