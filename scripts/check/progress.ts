/** 过了这么久（毫秒）还没有查完，才显示进度。 */
const patience = 1000;
/** 不在终端里（CI 的日志）隔这么久才印一行，免得刷屏。 */
const interval = 5000;

/** 进度：终端里一行原地更新，日志里隔一阵印一行。都印在标准错误，不混进结果。 */
export class Progress {
  private readonly stream: NodeJS.WriteStream;
  private readonly started = performance.now();
  private last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
  }

  readonly show = (done: number, total: number): void => {
    const elapsed = performance.now() - this.started;
    if (elapsed < patience) return;
    const line = `已读 ${done}/${total} 份……`;
    if (this.stream.isTTY) this.stream.write(`\r${line}`);
    else if (this.last === 0 || elapsed - this.last > interval) {
      this.stream.write(`${line}\n`);
    } else return;
    this.last = elapsed;
  };

  /** 擦去终端里的那一行。 */
  end(): void {
    if (this.last > 0 && this.stream.isTTY) this.stream.write("\r\u001B[K");
  }
}
