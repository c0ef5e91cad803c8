/** 说一声做到哪里了。 */
export interface StageProgress {
  stage(name: string): void;
  show(done: number, total: number): void;
}
