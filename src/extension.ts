import { homedir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { systemClock } from "./base/clock";
import { DisposableList, liveDisposables } from "./base/disposable";
import { CurrentAnswer } from "./estate/currentAnswer";
import { deleteKeptChecks } from "./estate/driftCheck/keptChecksFolder";
import { Estates } from "./estate/estates";
import type { EstateSettings } from "./estate/protocol";
import { WorkerEstate } from "./estate/workerEstate";
import * as agentTools from "./features/agentTools/agentTools";
import * as askOwner from "./features/askOwner/askOwner";
import * as backlog from "./features/backlog/backlog";
import * as checkDrift from "./features/checkDrift/checkDrift";
import * as codeLens from "./features/codeLens/codeLens";
import * as codeowners from "./features/codeowners/codeowners";
import * as contextSwitches from "./features/contextSwitches/contextSwitches";
import * as copyDiagnostics from "./features/copyDiagnostics/copyDiagnostics";
import * as explain from "./features/explain/explain";
import * as findRunbook from "./features/findRunbook/findRunbook";
import * as hover from "./features/hover/hover";
import * as ignoreHere from "./features/ignoreHere/ignoreHere";
import * as openTarget from "./features/openTarget/openTarget";
import * as placeActions from "./features/placeActions/placeActions";
import * as problems from "./features/problems/problems";
import * as openDrift from "./features/openDrift/openDrift";
import * as refresh from "./features/refresh/refresh";
import * as repositorySettings from "./features/repositorySettings/repositorySettings";
import * as runbookFixes from "./features/runbookFixes/runbookFixes";
import * as runbookSteps from "./features/runbookSteps/runbookSteps";
import * as showLog from "./features/showLog/showLog";
import * as walkthrough from "./features/walkthrough/walkthrough";
import * as whyInfra from "./features/whyInfra/whyInfra";
import { EditorPlaceWatcher } from "./host/editorPlace";
import { explanationsIn } from "./host/explanations";
import { watchFileChanges } from "./host/fileChanges";
import { openLog } from "./host/log";
import { watchUnsavedText } from "./host/openDocuments";
import { onSettingsChanged, rememberSettings, settings } from "./host/settings";
import { openJournal } from "./journal/journal";
import { repositoryIds } from "./journal/repositoryId";
import { foldInThread } from "./journal/foldInThread";
import { privatePlaces } from "./model/privatePlaces";
import { speak } from "./present/phrase";
import * as backlogView from "./views/backlog/backlogView";
import * as branchReviewView from "./views/branchReview/branchReviewView";
import * as estateView from "./views/estate/estateView";
import * as runbooksView from "./views/runbooks/runbooksView";
import * as reportPanel from "./views/report/reportPanel";
import type { ReportParts } from "./views/report/reportParts";
import * as recordingItem from "./views/switches/recordingItem";
import * as statusBar from "./views/statusBar";
import * as switchesView from "./views/switches/switchesView";
import * as thisPlace from "./views/thisPlace";
import * as viewState from "./views/viewState";

/** What the extension tells about itself. */
export interface Measurements {
  /** How long the synchronous part of activation took, in milliseconds. */
  readonly activationMs: number;
  readonly liveDisposables: () => number;
}

/** Synchronous on purpose: everything is registered when it returns, and reading starts afterwards, in workers. */
export function activate(context: vscode.ExtensionContext): Measurements {
  const started = performance.now();
  const owned = new DisposableList();
  context.subscriptions.push(owned);
  const log = owned.add(openLog());
  owned.add(rememberSettings());
  // Each language but English is a bundle of its own, so that only those who read it load it.
  if (vscode.env.language.startsWith("de")) import("./present/german").then(({ german }) => speak(german), (error: unknown) => log.error("The German words could not be loaded", error));
  const now = (): number => systemClock.wall();

  const workers = new Set<WorkerEstate>();
  const estates = owned.add(new Estates((root) => {
    const worker = new WorkerEstate({ root, settings: estateSettings(root), workerFile: path.join(__dirname, "worker.js"), cacheFolder: context.globalStorageUri.fsPath, log });
    workers.add(worker);
    return worker;
  }));
  const current = owned.add(new CurrentAnswer(estates, owned.add(new EditorPlaceWatcher())));

  const journalFolder = path.join(context.globalStorageUri.fsPath, "journal");
  const journal = openJournal({ folder: journalFolder, clock: systemClock, retentionDays: settings.keepDays(), log });
  owned.add({ dispose: () => journal.close() });
  const repositoryId = repositoryIds(context.globalState);

  owned.add(hover.register({ estates, now }));
  owned.add(agentTools.register({ estates, now }));
  owned.add(findRunbook.register({ estates, current, now, memory: context.workspaceState }));
  owned.add(codeowners.register({ estates, current }));
  owned.add(runbookFixes.register({ estates, current, now }));
  owned.add(backlog.register({ estates, current }));
  owned.add(askOwner.register({ estates, current, now }));
  owned.add(placeActions.register({ estates, current, now }));
  owned.add(codeLens.register(estates));
  owned.add(openTarget.register(context.globalState));
  owned.add(problems.register(estates, log, explanationsIn(context.extensionUri)));
  owned.add(explain.register(explanationsIn(context.extensionUri)));
  owned.add(repositorySettings.register({ estates, current, now }));
  owned.add(ignoreHere.register({ estates, now }));
  owned.add(openDrift.register(estates));
  owned.add(refresh.register(estates));
  owned.add(checkDrift.register({ estates, current, log, now, environment: process.env }));
  owned.add(showLog.register(log));
  owned.add(copyDiagnostics.register({ estates, version: versionOf(context.extension.packageJSON), activationMs: () => activationMs, liveDisposables, loggedErrors: () => log.errors() }));
  owned.add(whyInfra.register(estates));
  owned.add(walkthrough.register(current, context.extension.id));
  owned.add(thisPlace.register({ estates, current, now }));
  owned.add(estateView.register({ estates, clock: systemClock, memory: context.workspaceState }));
  owned.add(runbooksView.register({ estates, clock: systemClock }));
  owned.add(branchReviewView.register(estates));
  owned.add(backlogView.register(estates));
  owned.add(statusBar.register({ current, estates, clock: systemClock }));
  owned.add(viewState.register(estates));
  const reportParts: ReportParts = {
    readReport: (plan) => foldInThread({ file: path.join(__dirname, "reportThread.js") }, { folder: journalFolder, plan }),
    estates,
    current,
    repositoryId,
    log,
    clock: systemClock,
    memory: context.globalState,
    extension: context.extensionUri,
  };
  owned.add(reportPanel.register(reportParts));
  owned.add(switchesView.register({ ...reportParts, journal }));
  owned.add(recordingItem.register(journal, estates));
  const isPrivate = (file: string): boolean => privatePlaces(settings.neverRecord(), homedir())(file);
  owned.add(contextSwitches.register({
    journal,
    journalFolder,
    estates,
    log,
    clock: systemClock,
    repositoryId,
    isPrivate,
    memory: context.globalState,
    terminals: context.environmentVariableCollection,
    deleteOthers: async () => {
      const deleted = await deleteKeptChecks(context.globalStorageUri.fsPath);
      // What they said of the code goes with them.
      estates.filesChanged([]);
      return deleted;
    },
  }));

  owned.add(runbookSteps.register({ journal, estates, log, clock: systemClock, repositoryId, isPrivate, recorded: () => contextSwitches.recorded(context.globalState) }));

  owned.add(watchUnsavedText((file, text) => estates.textChanged(file, text)));
  owned.add(watchFileChanges((files) => estates.filesChanged(files)));
  const tellWorkers = (): void => workers.forEach((worker) => worker.settingsChanged(estateSettings(worker.root)));
  owned.add(onSettingsChanged(tellWorkers));
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(tellWorkers));
  const readFolders = (): void => void estates.setFolders((vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === "file")
    .map((folder) => folder.uri.fsPath));
  owned.add(vscode.workspace.onDidChangeWorkspaceFolders(readFolders));
  // Reading waits until the editor has finished starting us: the first answer may be late, the first key press never.
  const soon = setTimeout(readFolders, 0);
  owned.add({ dispose: () => clearTimeout(soon) });

  const activationMs = performance.now() - started;
  log.debug(`Activated in ${activationMs.toFixed(1)} ms`);
  return { activationMs, liveDisposables };
}

/** What package.json says; the editor hands it on without a type. */
function versionOf(manifest: unknown): string {
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}

function estateSettings(root: string): EstateSettings {
  return {
    trusted: vscode.workspace.isTrusted,
    gitPath: settings.gitPath(),
    dialect: settings.dialect(),
    runbookFolders: settings.runbookFolders(),
    ownerTags: settings.ownerTags(),
    associations: settings.associations(root),
    findings: settings.findingLevels(root),
  };
}
