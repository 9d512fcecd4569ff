import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { resolveWithin } from "../../base/path";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import { asTarget } from "../../host/openTarget";
import { changeBacklog, openBacklog, tell } from "./changeBacklog";
import type { BacklogPlace } from "./chooseEntry";
import { chooseEntry, chooseSection } from "./chooseEntry";

export interface BacklogParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
}

/** Writing the repository's backlog: beginning one, adding what was found or thought of, ticking what is done. */
export function register(parts: BacklogParts): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("createBacklog", () => create(parts)));
  owned.add(registerCommand("addToBacklog", async (place, line, code) => {
    const found = placeFor(parts, place, line);
    if (found === null) return void inform({ key: "claim.noPlace", args: {} });
    await add(found, typeof code === "string" ? code : null);
  }));
  owned.add(registerCommand("backlogTick", async (row, done) => {
    if (typeof row !== "object" || row === null || !("root" in row && "line" in row && "text" in row)) return;
    const { root, line, text } = row;
    const estate = parts.estates.all.find((one) => one.root === root);
    if (estate === undefined || typeof line !== "number" || typeof text !== "string") return;
    await changeBacklog(estate, { kind: "tick", line, text, done: done !== false });
  }));
  return owned;
}

async function create({ estates, current }: BacklogParts): Promise<void> {
  const file = vscode.window.activeTextEditor?.document.uri;
  const located = file?.scheme === "file" ? await estates.locate(file.fsPath) : null;
  const estate: Estate | undefined = located?.estate ?? estates.all.find(({ root }) => root === current.value?.root) ?? estates.all[0];
  if (estate === undefined) return void inform({ key: "backlog.nothingOpen", args: {} });
  const made = await changeBacklog(estate, { kind: "create" });
  if (made === null) return;
  if (made.kind === "already") tell({ key: "backlog.exists", args: { path: made.path } }, estate, made.path, 1);
  else await openBacklog(estate, made.path, 1);
}

async function add(place: BacklogPlace, code: string | null): Promise<void> {
  const { estate } = place;
  const chosen = await chooseEntry(place, code);
  const section = chosen === null ? null : await chooseSection(chosen.fits);
  if (chosen === null || section === null) return;
  const made = await changeBacklog(estate, { kind: "add", section, entry: chosen.entry });
  if (made === null) return;
  if (made.kind === "already") {
    const { path, line, done } = made;
    tell({ key: "backlog.already", args: { line: line ?? 1, done } }, estate, path, line ?? 1);
    return;
  }
  const added = made.edit.inserted.findIndex((line) => line.startsWith("- ["));
  tell({ key: "backlog.added", args: { section, path: made.path } }, estate, made.path, made.edit.line + Math.max(0, added));
}

/** A path of the active repository (quick fixes), a row of the sidebar, or else the place of the caret. */
function placeFor({ estates, current }: BacklogParts, place: unknown, line: unknown): BacklogPlace | null {
  const target = asTarget(place);
  if (target !== null) {
    const estate = "root" in target ? estates.all.find(({ root }) => root === target.root) : undefined;
    return estate === undefined || !("root" in target) ? null : { estate, path: target.path, line: target.line > 1 ? target.line : null };
  }
  const shown = current.value;
  const estate = estates.all.find(({ root }) => root === shown?.root);
  const given = typeof place === "string" ? resolveWithin("", place) : undefined;
  if (given !== undefined && estate !== undefined) return { estate, path: given, line: typeof line === "number" ? line : null };
  return shown === null || estate === undefined ? null : { estate, path: shown.answer.path, line: shown.line };
}
