/**
 * 建好的站点要过的关。
 * @returns 没有过的，一条一句。
 */
export const runReleaseGates = async (_folder: string): Promise<string[]> => [];
