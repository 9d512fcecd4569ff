import assert from "node:assert/strict";
import type { ShownEditors } from "../../../src/host/shownFile";
import { caretInFile, shownFile } from "../../../src/host/shownFile";

describe("host/shownFile", () => {
  const at = (scheme: string, fsPath = "/shop/infra/rds.tf") => ({ scheme, fsPath });
  const nothing: ShownEditors = { text: undefined, notebook: undefined, compared: [] };
  const cases: readonly (readonly [what: string, shown: Partial<ShownEditors>, file: string | null | undefined])[] = [
    ["nothing at all", {}, null],
    ["a file", { text: at("file") }, "/shop/infra/rds.tf"],
    ["a file that is not saved yet", { text: at("untitled") }, null],
    ["a page of ours", { text: at("infra-steward-records") }, null],
    ["an Output pane", { text: at("output") }, undefined],
    ["the debugger's own document", { text: at("debug") }, undefined],
    ["git's side of a comparison", { text: at("git"), compared: [at("file"), at("git")] }, "/shop/infra/rds.tf"],
    ["two states that git knows", { text: at("git"), compared: [at("git"), at("git")] }, "/shop/infra/rds.tf"],
    ["a review's side of a comparison with the file", { text: at("review"), compared: [at("file"), at("review")] }, "/shop/infra/rds.tf"],
    ["a comparison of two files, by the one with the caret", { text: at("file", "/shop/old.tf"), compared: [at("file"), at("file", "/shop/old.tf")] }, "/shop/old.tf"],
    ["a comparison of what are no files", { text: at("review"), compared: [at("review"), at("review")] }, null],
    ["a comparison that is seen while the caret is nowhere", { compared: [at("file"), at("git")] }, null],
    ["a cell of a notebook", { text: at("vscode-notebook-cell", "/shop/cost.ipynb"), notebook: at("file", "/shop/cost.ipynb") }, "/shop/cost.ipynb"],
    ["a notebook between its cells", { notebook: at("file", "/shop/cost.ipynb") }, "/shop/cost.ipynb"],
    ["a notebook that is not saved yet", { notebook: at("untitled", "/Untitled-1.ipynb") }, null],
  ];
  for (const [what, shown, file] of cases) it(`is ${file === undefined ? "what it was" : (file ?? "no file")} for ${what}`, () => assert.equal(shownFile({ ...nothing, ...shown }), file));

  const caret = (line: number, ...address: Parameters<typeof at>) => ({ address: at(...address), line });
  const file = "/shop/infra/rds.tf";
  const carets: readonly (readonly [what: string, carets: readonly ReturnType<typeof caret>[], line: number | null])[] = [
    ["in the file", [caret(7, "file")], 7],
    ["in the active one of two editors of the file", [caret(7, "file"), caret(2, "file")], 7],
    ["in git's side of a comparison: on the other side", [caret(40, "git"), caret(40, "git"), caret(9, "file")], 9],
    ["in one of two states that git knows", [caret(40, "git"), caret(3, "git")], null],
    ["in an earlier state, with another file beside it", [caret(40, "git"), caret(5, "file", "/shop/main.tf")], null],
    ["nowhere", [], null],
  ];
  for (const [what, inView, line] of carets) it(`the caret is ${line === null ? "not told" : `at ${line}`} when it is ${what}`, () => assert.equal(caretInFile(file, inView), line));
});
