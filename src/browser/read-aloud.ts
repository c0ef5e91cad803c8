import { chineseVoice } from "./chinese-voice.ts";
import { element } from "./element.ts";
import { blocksOf } from "./paragraph-link.ts";
import { sentences } from "./sentences.ts";

type State = "idle" | "reading" | "paused";

/** 正念着的一句：第几段，念什么。 */
interface Line {
  block: HTMLElement;
  text: string;
}

function linesOf(block: HTMLElement): Line[] {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll("sup")) mark.remove();
  return sentences(copy.textContent).map((text) => ({ block, text }));
}

/** 用浏览器自己的声音念一篇：一句一句地念，念到哪一段，哪一段上底色。 */
class Reader {
  private readonly lines: readonly Line[];
  private readonly voice: SpeechSynthesisVoice;
  private readonly toggle = element("button", { type: "button", className: "button" });
  private readonly end = element("button", { type: "button", className: "button" }, "停止");
  private state: State = "idle";
  private at = 0;

  constructor(blocks: readonly HTMLElement[], voice: SpeechSynthesisVoice) {
    this.lines = blocks.flatMap(linesOf);
    this.voice = voice;
    this.toggle.addEventListener("click", () => (this.state === "reading" ? this.pause() : this.read()));
    this.end.addEventListener("click", () => {
      this.stop();
      this.toggle.focus();
    });
    addEventListener("pagehide", () => this.stop());
  }

  controls(): HTMLElement[] {
    this.show("idle");
    return [this.toggle, this.end];
  }

  private show(state: State) {
    this.state = state;
    this.toggle.textContent = { idle: "朗读", reading: "暂停", paused: "继续" }[state];
    this.end.hidden = state === "idle";
    const block = state === "idle" ? undefined : this.lines[this.at]?.block;
    for (const lit of document.querySelectorAll(".reading")) if (lit !== block) lit.classList.remove("reading");
    if (!block || block.classList.contains("reading")) return;
    block.classList.add("reading");
    block.scrollIntoView({ block: "nearest" });
  }

  private read() {
    const line = this.lines[this.at];
    if (!line) return this.stop();
    this.show("reading");
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    const turn = this.at;
    // 停下、暂停都会让正念的一句“念完”，那不算。
    const current = () => this.state === "reading" && this.at === turn;
    utterance.onend = () => {
      if (!current()) return;
      this.at += 1;
      this.read();
    };
    utterance.onerror = () => {
      if (current()) this.stop();
    };
    speechSynthesis.speak(utterance);
  }

  /** 手机上的浏览器多不会真的暂停；记住念到哪一句，停下，继续时从这一句念起。 */
  private pause() {
    this.show("paused");
    speechSynthesis.cancel();
  }

  private stop() {
    this.at = 0;
    this.show("idle");
    speechSynthesis.cancel();
  }
}

/** 浏览器会念中文，就在 place 里添上朗读的按钮；不会念，什么也不添。 */
export function enableReadAloud(place: HTMLElement, prose: HTMLElement): void {
  if (!("speechSynthesis" in globalThis)) return;
  const title = document.querySelector<HTMLElement>("h1");
  const start = () => {
    const voice = chineseVoice(speechSynthesis.getVoices());
    if (!voice) return false;
    place.append(...new Reader([...(title ? [title] : []), ...blocksOf(prose)], voice).controls());
    return true;
  };
  if (start()) return;
  // 声音的清单往往迟一步才到。
  const arrived = () => {
    if (start()) speechSynthesis.removeEventListener("voiceschanged", arrived);
  };
  speechSynthesis.addEventListener("voiceschanged", arrived);
}
