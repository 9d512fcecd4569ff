import * as vscode from "vscode";
import { resolveWithin } from "../../base/path";
import { phrase } from "../../present/phrase";
import type { SettingsParts } from "./change";
import { changeSettings, estateHere } from "./change";

/**
 * *Expected…* on a difference between environments: asks why it is meant, and writes that down with it.
 * @param path of the file in which it was found, relative to the git root.
 * @param address of the block; the empty text for none.
 */
export async function expectDrift(parts: SettingsParts, path: unknown, address: unknown, key: unknown): Promise<void> {
  const where = typeof path === "string" ? resolveWithin("", path) : undefined;
  if (where === undefined || typeof address !== "string" || typeof key !== "string") return;
  const estate = await estateHere(parts);
  if (estate === null) return;
  const reason = await vscode.window.showInputBox({
    title: phrase({ key: "expectDrift.ask", args: { key } }),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? phrase({ key: "expectDrift.noReason", args: {} }) : null),
  });
  if (reason === undefined || reason.trim() === "") return;
  await changeSettings(estate, { kind: "expectDrift", drift: { path: where, address: address === "" ? null : address, key, reason: reason.trim(), until: null } });
}
