import * as vscode from "vscode";
import type { Estate } from "../../estate/estate";
import type { Estates, LocatedFile } from "../../estate/estates";
import type { Message } from "../../model/message";
import { rootName } from "../../present/checkText";
import { phrase } from "../../present/phrase";

/** A root of one of the open repositories. */
export interface ChosenRoot {
  readonly estate: Estate;
  /** POSIX, relative to the git root. */
  readonly root: string;
}

/** A root in the list: our order and no other, so that VS Code shows what there is as it is. */
interface RootPick extends vscode.QuickPickItem {
  readonly chosen: ChosenRoot;
}

/**
 * The root of a place, where there is one and no other; otherwise the person chooses among those that it belongs to, or among all.
 * @returns a message for the person to hear where there is nothing to choose; null when they chose nothing.
 */
export async function chooseRoot(estates: Estates, place: LocatedFile | null): Promise<ChosenRoot | Message | null> {
  const here = place === null ? [] : await rootsOf(place.estate, place.path);
  if (Array.isArray(here) && here.length > 0) return pick(here, 0);
  const all: ChosenRoot[] = [];
  let more = 0;
  for (const estate of place === null ? estates.all : [place.estate]) {
    const roots = await estate.checkRoots(null);
    if (roots.state === "unavailable") return roots.reason;
    if (roots.state === "pending") return { key: "find.reading", args: {} };
    all.push(...roots.value.all.map((root) => ({ estate, root })));
    more += roots.value.more;
  }
  if (all.length === 0) return { key: "check.nowhere", args: {} };
  return pick(all, more, true);
}

async function rootsOf(estate: Estate, path: string): Promise<readonly ChosenRoot[]> {
  const roots = await estate.checkRoots(path);
  return roots.state === "known" ? roots.value.here.map((root) => ({ estate, root })) : [];
}

/** @param asks whether to ask even where there is only one. */
async function pick(roots: readonly ChosenRoot[], more: number, asks = false): Promise<ChosenRoot | null> {
  const [only] = roots;
  if (only !== undefined && roots.length === 1 && !asks) return only;
  const several = new Set(roots.map(({ estate }) => estate)).size > 1;
  const items = roots.map((chosen): RootPick => ({ label: rootName(chosen.root), ...(several ? { description: chosen.estate.root } : {}), chosen }));
  const title = phrase({ key: "check.pickTitle", args: {} });
  const placeHolder = phrase({ key: "check.pick", args: { more } });
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.chosen ?? null;
}
