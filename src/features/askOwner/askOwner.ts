import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { askedPlace } from "../../estate/askedPlace";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import { asTarget } from "../../host/openTarget";
import type { Contact } from "../../model/contact";
import { valueOf } from "../../model/section";
import { askMessage } from "../../present/askText";
import { shortEvidence } from "../../present/evidence";
import { phrase } from "../../present/phrase";
import { showOnCall } from "./showOnCall";

/** What asking somebody needs of the outside. */
export interface AskParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Asking whoever owns a place, and whoever is on call for it. */
export function register(parts: AskParts): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("askOwner", (place) => askOwner(parts, place)));
  owned.add(registerCommand("whoIsOnCall", (place) => showOnCall(parts, place)));
  return owned;
}

/**
 * *Ask the Owner…*: a message with the place and its evidence into the clipboard, ready for a question; and where the catalog
 * says how the owner is reached, the way there.
 * @param place a target, as rows and hovers hand it over; anything else means the caret's.
 */
async function askOwner(parts: AskParts, place: unknown): Promise<void> {
  const target = asTarget(place);
  const asked = await askedPlace(parts, target !== null && "root" in target ? target : null);
  if (asked === null) return void inform({ key: "ask.noPlace", args: {} });
  const { estate, answer, line } = asked;
  const owners = valueOf(answer.ownership)?.owners ?? [];
  const whom = await estate.whomToAsk(answer.path, owners);
  const contact = whom.contacts.length === 0 ? null : await pickContact(owners, whom.contacts);
  if (contact === undefined) return;
  const { text, hasLink } = askMessage(answer, whom, line, parts.now());
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(phrase({ key: "ask.copied", args: { hasLink } }), copiedForMs);
  if (contact !== null) await reach(contact);
}

/** As long as it takes to read, in milliseconds. */
const copiedForMs = 8_000;

interface ContactItem extends vscode.QuickPickItem {
  readonly contact: Contact | null;
}

/** null is the message alone; undefined when the person thought better of it. */
async function pickContact(owners: readonly string[], contacts: readonly Contact[]): Promise<Contact | null | undefined> {
  const items: ContactItem[] = [
    { contact: null, label: `$(copy) ${phrase({ key: "ask.copy", args: {} })}` },
    ...contacts.map((contact): ContactItem => ({
      contact,
      label: `$(${icons[contact.kind]}) ${phrase({ key: "ask.contact", args: { kind: contact.kind, title: contact.title, to: contact.to } })}`,
      description: shortEvidence(contact.source),
    })),
  ];
  const title = phrase({ key: "ask.title", args: { owners: owners.join(", ") } });
  return (await vscode.window.showQuickPick(items, { title, placeHolder: phrase({ key: "ask.choose", args: {} }) }))?.contact;
}

const icons: Readonly<Record<Contact["kind"], string>> = { opens: "link-external", email: "mail", name: "comment-discussion" };

/** The address stands in the list that it was chosen from, so a letter needs no further question; a page goes through the one that asks. */
async function reach({ kind, to }: Contact): Promise<void> {
  if (kind === "opens") await vscode.commands.executeCommand(commandId("openLink"), to);
  if (kind === "email") await vscode.env.openExternal(vscode.Uri.from({ scheme: "mailto", path: to }));
}
