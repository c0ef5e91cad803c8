import type { StageProgress } from "../../src/building/progress.ts";

/** 一道工序和它用的秒数。 */
export interface Stage {
  name: string;
  seconds: number;
}

/** 终端里隔这么久（毫秒）更新一次，日志里隔这么久印一行。 */
const terminalInterval = 100;
const logInterval = 5000;

const duration = (seconds: number) =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} 秒` : `${Math.round(seconds / 60)} 分钟`;

/** 建站的进度：在做什么，做了多少，大约还要多久。终端里一行原地更新，CI 的日志里一道工序一行。 */
export class BuildProgress implements StageProgress {
  readonly stages: Stage[] = [];
  readonly #stream: NodeJS.WriteStream;
  readonly #quiet: boolean;
  #current: { name: string; started: number } | undefined;
  #shown = 0;
  #drawn = false;

  constructor(stream: NodeJS.WriteStream, quiet: boolean) {
    this.#stream = stream;
    this.#quiet = quiet;
  }

  #erase(): void {
    if (this.#drawn) this.#stream.write("\r\u001B[K");
    this.#drawn = false;
  }

  #finish(): void {
    if (!this.#current) return;
    const { name, started } = this.#current;
    const seconds = (performance.now() - started) / 1000;
    this.stages.push({ name, seconds });
    this.#erase();
    if (!this.#quiet && !this.#stream.isTTY && seconds >= 1) this.#stream.write(`${name}：${seconds.toFixed(1)} 秒\n`);
    this.#current = undefined;
  }

  stage(name: string): void {
    this.#finish();
    this.#current = { name, started: performance.now() };
    this.#shown = performance.now();
    if (!this.#quiet && this.#stream.isTTY) this.#draw(`${name}……`);
  }

  #draw(line: string): void {
    this.#erase();
    this.#stream.write(line);
    this.#drawn = true;
  }

  readonly show = (done: number, total: number): void => {
    const now = performance.now();
    if (this.#quiet || !this.#current || now - this.#shown < (this.#stream.isTTY ? terminalInterval : logInterval))
      return;
    this.#shown = now;
    const { name, started } = this.#current;
    const left = done === 0 ? "" : `，大约还要 ${duration(((now - started) / 1000 / done) * (total - done))}`;
    const line = `${name} ${done}/${total}${left}`;
    if (this.#stream.isTTY) this.#draw(line);
    else this.#stream.write(`${line}\n`);
  };

  /** 说一句，不打乱进度的那一行。 */
  note(text: string): void {
    this.#erase();
    if (!this.#quiet) this.#stream.write(`${text}\n`);
  }

  end(): void {
    this.#finish();
  }
}
