import * as vscode from "vscode";
import { askedPlace } from "../../estate/askedPlace";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { inform } from "../../host/inform";
import type { OpenTarget } from "../../host/openTarget";
import { asTarget, openTarget } from "../../host/openTarget";
import { valueOf } from "../../model/section";
import type { OnCallLine } from "../../present/onCallText";
import { onCallLines } from "../../present/onCallText";
import { phrase } from "../../present/phrase";

interface OnCallItem extends vscode.QuickPickItem {
  readonly opens: OpenTarget;
}

/**
 * *Who Is on Call?*: who, until when and who is next, each with what says so one key away. Names are shown because somebody
 * asked, and kept nowhere.
 */
export async function showOnCall(parts: { readonly estates: Estates; readonly current: CurrentAnswer; readonly now: () => number }, place: unknown): Promise<void> {
  const target = asTarget(place);
  const asked = await askedPlace(parts, target !== null && "root" in target ? target : null);
  const estate = asked?.estate ?? parts.estates.all[0];
  if (estate === undefined) return void inform({ key: "ask.noPlace", args: {} });
  const owners = asked === null ? [] : (valueOf(asked.answer.ownership)?.owners ?? []);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const lines = onCallLines(await estate.onCall(asked?.answer.path ?? "", owners, { at: parts.now(), timeZone }));
  if (lines.length === 0) return void inform({ key: "onCall.none", args: {} });
  const items = lines.map((line) => itemOf(line, estate.root));
  const chosen = await vscode.window.showQuickPick(items, { title: phrase({ key: "onCall.title", args: {} }), placeHolder: phrase({ key: "onCall.choose", args: {} }) });
  if (chosen !== undefined) await openTarget(chosen.opens);
}

function itemOf({ label, detail, opens }: OnCallLine, root: string): OnCallItem {
  return { label, description: detail, opens: "url" in opens ? opens : { root, ...opens } };
}
