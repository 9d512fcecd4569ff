import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import { changedSettings } from "../../host/settings";
import type { RepositoryDiagnostics } from "../../model/diagnostics";
import { isFindingCode } from "../../model/finding";
import { diagnosticsText } from "../../present/diagnosticsText";
import { phrase } from "../../present/phrase";

export interface CopyDiagnosticsParts {
  readonly estates: Estates;
  /** The product's own version. */
  readonly version: string;
  /** Milliseconds that the synchronous part of activation took; known once it is over. */
  readonly activationMs: () => number;
  readonly liveDisposables: () => number;
  readonly loggedErrors: () => number;
}

/** *Copy Diagnostics*: what a report of a fault needs, on the clipboard, after the person has chosen what may be named in it. */
export function register({ estates, version, activationMs, liveDisposables, loggedErrors }: CopyDiagnosticsParts): Disposable {
  return registerCommand("copyDiagnostics", async () => {
    const paths = { label: phrase({ key: "diagnostics.paths", args: {} }), description: phrase({ key: "diagnostics.pathsWhy", args: {} }) };
    const ticked = await vscode.window.showQuickPick([paths], { canPickMany: true, title: phrase({ key: "diagnostics.title", args: {} }), placeHolder: phrase({ key: "diagnostics.choose", args: {} }) });
    if (ticked === undefined) return;
    const started = performance.now();
    const repositories = await Promise.all(estates.all.map(describe));
    const text = diagnosticsText({
      versions: versions(version),
      timings: [["Activation", activationMs()], ["Every repository asked", performance.now() - started]],
      liveDisposables: liveDisposables(),
      loggedErrors: loggedErrors(),
      repositories,
      findings: entriesInProblems(),
      settings: changedSettings(),
    }, { paths: ticked.includes(paths) });
    await vscode.env.clipboard.writeText(text);
    void inform({ key: "diagnostics.copied", args: {} });
  });
}

function versions(version: string): (readonly [string, string])[] {
  return [
    ["Infra Steward", version],
    [vscode.env.appName, vscode.version],
    ["Host", `${vscode.env.appHost}, ${vscode.env.uiKind === vscode.UIKind.Web ? "web" : "desktop"}, remote: ${vscode.env.remoteName ?? "no"}`],
    ["System", `${process.platform} ${process.arch}, Node ${process.versions.node}`],
    ["Language", vscode.env.language],
    ["Trusted", vscode.workspace.isTrusted ? "yes" : "no"],
  ];
}

async function describe(estate: Estate): Promise<RepositoryDiagnostics> {
  const [{ state, files, infraFiles, bySystem, runbooks }, problems] = await Promise.all([estate.summary(), estate.problems()]);
  const words = { ready: () => "ready", reading: () => (state.kind === "reading" ? `reading ${state.done} of ${state.total}` : ""), failed: () => (state.kind === "failed" ? `failed: ${state.reason.key}` : "") };
  return { root: estate.root, state: words[state.kind](), files, infraFiles, bySystem, runbooks, problems };
}

function entriesInProblems(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [, entries] of vscode.languages.getDiagnostics()) {
    for (const { code } of entries) {
      const name = typeof code === "object" ? String(code.value) : "";
      if (!isFindingCode(name)) continue;
      // These two end in a name of the repository's own.
      const kind = name.replace(/^(due|scan)\/.*/, "$1");
      found.set(kind, (found.get(kind) ?? 0) + 1);
    }
  }
  return found;
}
