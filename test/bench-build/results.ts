import type { Measurement, Results, Scenario, SizeResult, ToolName } from "../../scripts/bench-build/results.ts";

/** 一次测量，只写秒数，别的按它推。 */
export const run = (wall: number, pages = 10): Measurement => ({
  wall,
  cpu: wall * 2,
  megabytes: 100,
  pages,
  bytes: 2_000_000,
  written: 1_048_576,
});

export const size = (
  records: number,
  runs: Partial<Record<ToolName, Partial<Record<Scenario, number[]>>>>,
): SizeResult => ({
  records,
  failures: {},
  runs: Object.fromEntries(
    Object.entries(runs).map(([tool, scenarios]) => [
      tool,
      Object.fromEntries(
        Object.entries(scenarios).map(([scenario, walls]) => [scenario, walls.map((wall) => run(wall))]),
      ),
    ]),
  ),
});

export const results = (...sizes: SizeResult[]): Results => ({
  machine: { processors: 2, node: "26.0.0" },
  versions: { hugo: "0.111.3" },
  sizes,
});
