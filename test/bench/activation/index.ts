// VS Code calls run() in its extension host. No test framework is loaded: our extension starts meanwhile, and would be over.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import * as vscode from "vscode";
import { say } from "../../host/output";
import { record, recordFigure, resultsFile } from "../../host/testResults";
import { threadTime } from "../eventLoop/ownWork";
import { ownTime } from "./ownTime";
import { startProfile } from "./profile";

/** Milliseconds of the extension host's thread, from the start until it is idle. */
const wanted = 60;
/** Milliseconds in which the repository is read, a file is opened and answered for, and nothing is left to do. */
const untilIdle = 10_000;
const shown = 12;

/** Fails when more was wanted of the thread, or more was loaded, than is meant to be. */
export async function run(): Promise<void> {
  const stop = await startProfile();
  const extension = vscode.extensions.getExtension("infra-steward.infra-steward");
  assert.ok(extension !== undefined);
  assert.ok(!extension.isActive, "it was active before the profile began");
  const loadedBefore = loadedFrom(extension.extensionPath).length > 0;
  await extension.activate();
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder !== undefined);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, "infra", "prod", "rds.tf"));
  await new Promise((resolve) => setTimeout(resolve, untilIdle));
  const profile = await stop();
  recordFigure("the thread's processor time meanwhile, all extensions together", profile.cpuMs, "ms");

  const bundle = path.join(extension.extensionPath, "dist", "extension.js");
  const { ms, wallMs, functions } = ownTime(profile, bundle);
  const { compilingMs, evaluatingMs } = loadingAgain(bundle);
  recordFigure("compiling the extension's file", compilingMs, "ms");
  recordFigure("evaluating it", evaluatingMs, "ms");
  const loadingMs = compilingMs + (loadedBefore ? evaluatingMs : 0);
  recordFigure("own work on the extension host's thread until idle", ms + loadingMs, "ms");
  recordFigure("the same with the time it waited for a processor", wallMs + loadingMs, "ms");
  for (const { name, line, ms: self } of functions.slice(0, shown)) recordFigure(`  ${name}, line ${line} of the bundle`, self, "ms");
  judge("loads one file of ours, and no parser, chart or history", () => assert.deepEqual(loadedFrom(extension.extensionPath), ["dist/extension.js"]));
  judge(`takes at most ${wanted} ms of the thread`, () => assert.ok(ms + loadingMs <= wanted, `${(ms + loadingMs).toFixed(1)} ms`));
  const results = resultsFile();
  if (results !== undefined) record(results, { end: true });
}

/**
 * Compiling happens in VS Code's own code, where the profile cannot tell it from other extensions'; and VS Code may have loaded
 * the file before a profile could begin. So both are done once more, with a copy that nobody activates.
 */
function loadingAgain(file: string): { readonly compilingMs: number; readonly evaluatingMs: number } {
  const text = wrap(readFileSync(file, "utf8"));
  const used = threadTime();
  assert.ok(used !== null);
  const before = used();
  const script = new Script(text, { filename: `${file}?measured` });
  const compiled = used();
  const module = { exports: {} };
  const evaluate: unknown = script.runInThisContext();
  assert.ok(typeof evaluate === "function");
  Reflect.apply(evaluate, undefined, [module.exports, createRequire(file), module, file, path.dirname(file)]);
  return { compilingMs: compiled - before, evaluatingMs: used() - compiled };
}

/** The CommonJS files of a folder that this extension host has loaded, relative to it. */
function loadedFrom(folder: string): string[] {
  const files = Object.keys(createRequire(__filename).cache).map((file) => path.relative(folder, file).replaceAll(path.sep, "/"));
  return files.filter((file) => file.startsWith("dist/") && !file.startsWith("dist/test/")).sort();
}

function judge(test: string, check: () => void): void {
  const results = resultsFile();
  let error: string | undefined;
  try {
    check();
  } catch (reason) {
    error = reason instanceof Error ? reason.message : String(reason);
  }
  if (results !== undefined) record(results, { test: `activation ${test}`, outcome: error === undefined ? "passed" : "failed", ms: 0, ...(error === undefined ? {} : { error }) });
  else say(`${test}: ${error ?? "met"}`);
}
