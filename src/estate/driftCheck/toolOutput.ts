import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** More than anybody reads; a terminal that is given everything stands still. In characters. */
const mostShown = 8 * 1024 * 1024;

/**
 * Shows what a tool writes as a terminal wants it. It is the tool's own output, as the person would see it anywhere: colours
 * and all. Beyond some megabytes the rest is read and dropped, so that the tool does not wait for us.
 */
export class ToolOutput {
  readonly #write: (text: string) => void;
  readonly #cut: () => void;
  #shown = 0;

  /** @param cut runs once, when from here on nothing is shown. */
  constructor(write: (text: string) => void, cut: () => void) {
    this.#write = write;
    this.#cut = cut;
  }

  follow(pipe: Readable): void {
    const decoder = new StringDecoder("utf8");
    pipe.on("data", (chunk: Buffer) => this.#show(decoder.write(chunk)));
    // A pipe that breaks ends with its tool, and that is heard there.
    pipe.on("error", () => undefined);
  }

  #show(text: string): void {
    if (this.#shown > mostShown) return;
    this.#shown += text.length;
    // A terminal without a shell goes down a line and not back to its start.
    this.#write(text.replaceAll(/\r?\n/g, "\r\n"));
    if (this.#shown > mostShown) this.#cut();
  }
}
