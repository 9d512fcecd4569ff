import assert from "node:assert/strict";
import { sayAbove } from "../../../src/views/sayAbove";

/** A view that counts what is sent to the window. */
class CountedView {
  readonly sent: string[] = [];
  #description = "";
  #message = "";

  get description(): string {
    return this.#description;
  }

  set description(text: string) {
    this.sent.push(`description ${text}`);
    this.#description = text;
  }

  get message(): string {
    return this.#message;
  }

  set message(text: string) {
    this.sent.push(`message ${text}`);
    this.#message = text;
  }
}

describe("what is said above the rows of a view", () => {
  it("is sent when it changed, and only then", () => {
    const view = new CountedView();
    sayAbove(view, "by owner", "");
    sayAbove(view, "by owner", "Reading 3 of 9 files");
    sayAbove(view, "by owner", "Reading 3 of 9 files");
    sayAbove(view, "by owner", "");
    assert.deepEqual(view.sent, ["description by owner", "message Reading 3 of 9 files", "message "]);
  });
});
