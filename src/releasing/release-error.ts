/** 可以直接说给人听的失败：发布停下，线上不动。 */
export class ReleaseError extends Error {}
