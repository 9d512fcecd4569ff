import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Estates } from "../../src/estate/estates";
import { openTarget } from "../../src/host/openTarget";
import type { StartedProgram } from "../../src/host/terminalPrograms";
import { watchTerminalPrograms } from "../../src/host/terminalPrograms";
import { Kit } from "../unit/journal/journalKit";
import { line } from "../unit/model/story";
import { openEstates, ScriptedWindow } from "./scriptedWindow";
import { openInWorkspace, soon } from "./workspace";

const notebook = JSON.stringify({
  cells: [{ cell_type: "code", execution_count: null, metadata: {}, outputs: [], source: ["print(1)\n", "print(2)\n"] }],
  metadata: {}, nbformat: 4, nbformat_minor: 5,
});

describe("a scripted day over product and infra files", () => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const extension = vscode.extensions.getExtension("infra-steward.infra-steward");
  assert.ok(folder !== undefined && extension !== undefined);
  const file = (path: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, path);
  const key = (command: string, argument?: unknown) => () => vscode.commands.executeCommand(command, argument);
  let estates: Estates;
  let kit: Kit;
  let original: Uint8Array;

  before(async () => {
    original = await vscode.workspace.fs.readFile(file("infra/prod/rds.tf"));
    await vscode.workspace.fs.writeFile(file("cost.ipynb"), Buffer.from(notebook));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    estates = await openEstates(folder.uri.fsPath, extension.extensionPath);
    await soon(async () => estates.all[0]?.about("infra/prod/rds.tf", null), (answer) => answer?.ownership.state === "known" && answer.runbooks.state === "known");
  });
  beforeEach(() => (kit = new Kit()));
  afterEach(() => kit.dispose());
  after(async () => {
    estates.dispose();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.writeFile(file("infra/prod/rds.tf"), original);
    await vscode.workspace.fs.delete(file("cost.ipynb"));
  });

  const told = async (): Promise<string[]> => {
    const { entries, health } = await kit.read();
    assert.deepEqual([health.missing, health.corruptLines, health.invalid, health.duplicates], [0, 0, 0, 0]);
    return entries.map(({ record }) => line(record).replaceAll(/\b[0-9a-f]{32}\./g, "w."));
  };

  it("gives exactly the expected journal", async () => {
    const window = new ScriptedWindow(kit, estates);
    await window.act(() => window.edge.focus(true));

    // 0: the day begins in product code.
    await window.act(() => openInWorkspace("services/storefront/src/checkout.ts"));
    await window.act(key("cursorDown"));
    await window.pass(30);

    // 30: a finding leads into the database, where something is changed, saved and explained.
    await window.act(() => openTarget({ root: folder.uri.fsPath, path: "infra/prod/rds.tf", line: 1, how: "finding" }));
    await window.act(key("cursorDown"));
    await window.pass(20);
    await window.act(key("type", { text: "#" }));
    await window.act(key("workbench.action.files.save"));
    await window.act(() => window.recording.giveReason("configuration"));
    await window.pass(10);

    // 60: the two environments side by side, which is the same visit in another file.
    await window.act(key("workbench.action.closeAllEditors"));
    await window.act(() => vscode.commands.executeCommand("vscode.diff", file("infra/staging/main.tf"), file("infra/prod/main.tf"), "staging and production"));
    await window.act(key("cursorDown"));
    await window.pass(40);

    // 100: the person is in another window for a minute, comes back, and looks at what a program printed.
    await window.act(() => window.edge.focus(false));
    await window.pass(60);
    await window.act(() => window.edge.focus(true));
    await window.act(key("workbench.panel.output.focus"));
    await window.pass(15);
    await window.act(key("workbench.action.closePanel"));

    // 175: an agent shows an infra file in between, and nobody touches it.
    await window.act(() => openInWorkspace("services/storefront/src/checkout.ts"));
    await window.act(key("cursorDown"));
    await window.pass(12);
    await window.act(() => openInWorkspace("infra/prod/alarms.tf"));
    await window.pass(60);

    // 247: a notebook is product code like any other; its first edit ends the return.
    await window.act(async () => vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(file("cost.ipynb"))));
    await window.act(key("notebook.cell.edit"));
    await window.act(key("cursorDown"));
    await window.pass(8);
    await window.act(key("type", { text: "1" }));
    await window.pass(20);

    // 275: a look of seven seconds.
    await window.act(() => openInWorkspace("infra/prod/rds.tf"));
    await window.act(key("cursorDown"));
    await window.pass(7);
    await window.act(() => openInWorkspace("services/storefront/src/checkout.ts"));
    await window.act(key("cursorDown"));
    await window.pass(5);

    window.recording.dispose();
    assert.deepEqual(await told(), [
      "30 switch w.1 from product to infra/prod/rds.tf team finding",
      "50 reason w.1 configuration",
      "175 part w.1 infra/prod/rds.tf 30 edits 1 saves 1",
      "175 part w.1 infra/prod/main.tf 55 edits 0 saves 0",
      "175 visit w.1 active 85 idle 0 away 60 unknown 0 edits 1 left",
      "175 return w.1 80 active 20 edited",
      "282 glance w.2 active 7 idle 0 away 0 unknown 0 edits 0 left",
      "287 time product 75",
    ]);
  });

  it("gives one visit and one switch of a stay in two windows on one repository", async () => {
    const [first, second] = [new ScriptedWindow(kit, estates), new ScriptedWindow(kit, estates)];
    const pass = async (seconds: number): Promise<void> => {
      // One clock for both: it goes on once, and the other window hears of it, too.
      await first.pass(seconds);
      second.edge.tick();
    };
    const goTo = async (window: ScriptedWindow): Promise<void> => {
      for (const other of [first, second]) if (other !== window) await other.act(() => other.edge.focus(false));
      await window.act(() => window.edge.focus(true));
    };
    await goTo(first);
    await first.act(() => openInWorkspace("services/storefront/src/checkout.ts"));
    await first.act(key("cursorDown"));
    await pass(20);
    await first.act(() => openInWorkspace("infra/prod/rds.tf"));
    await first.act(key("cursorDown"));
    await pass(20);
    await goTo(second);
    await second.act(key("cursorDown"));
    await pass(20);
    await second.act(() => openInWorkspace("services/storefront/src/checkout.ts"));
    await second.act(key("cursorDown"));
    await pass(15);
    await goTo(first);
    await first.act(key("cursorUp"));
    await pass(10);
    for (const window of [second, first]) window.recording.dispose();
    assert.deepEqual((await told()).sort(), [
      "20 switch w.1 from product to infra/prod/rds.tf team opened",
      "40 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "40 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 elsewhere",
      "60 part w.1 infra/prod/rds.tf 20 edits 0 saves 0",
      "60 return w.1 25 active 15 sessionEnd",
      "60 visit w.1 active 20 idle 0 away 0 unknown 0 edits 0 left",
      "85 time product 15",
      "85 time product 30",
    ]);
  });

  describe("with places that are never recorded, by the person's setting", () => {
    const neverRecord = (places: readonly string[] | undefined) =>
      vscode.workspace.getConfiguration("infraSteward").update("contextSwitches.neverRecord", places, vscode.ConfigurationTarget.Global);
    afterEach(() => neverRecord(undefined));

    /** Half a minute each in product code, in production and in staging. */
    async function threePlaces(window: ScriptedWindow): Promise<void> {
      await window.act(() => window.edge.focus(true));
      for (const path of ["services/storefront/src/checkout.ts", "infra/prod/rds.tf", "infra/staging/main.tf"]) {
        await window.act(() => openInWorkspace(path));
        await window.act(key("cursorDown"));
        await window.pass(30);
      }
    }

    it("tells nothing of a folder among them, and the rest as it was", async () => {
      await neverRecord(["infra/prod"]);
      const window = new ScriptedWindow(kit, estates);
      await threePlaces(window);
      window.recording.dispose();
      assert.deepEqual(await told(), [
        "60 switch w.1 from product to infra/staging/main.tf team opened",
        "90 time product 30",
        "90 part w.1 infra/staging/main.tf 30 edits 0 saves 0",
        "90 visit w.1 active 30 idle 0 away 0 unknown 0 edits 0 sessionEnd",
      ]);
    });

    it("tells nothing at all of a repository among them", async () => {
      await neverRecord([folder.uri.path.split("/").at(-1) ?? ""]);
      const window = new ScriptedWindow(kit, estates);
      await threePlaces(window);
      window.recording.dispose();
      assert.deepEqual(await told(), []);
    });

    it("does not write down the stay that goes on when the setting names its place", async () => {
      const window = new ScriptedWindow(kit, estates);
      await window.act(() => window.edge.focus(true));
      await window.act(() => openInWorkspace("infra/prod/rds.tf"));
      await window.act(key("cursorDown"));
      await window.pass(5);
      await neverRecord(["infra/prod"]);
      window.followSettings();
      await window.act(key("cursorDown"));
      await window.pass(60);
      window.recording.dispose();
      assert.deepEqual(await told(), []);
    });
  });
});

describe("programs that are started in a terminal", () => {
  it("are heard of by their name, once somebody wants that, and nothing else is", async function () {
    if (process.platform === "win32") this.skip();
    const heard: StartedProgram[] = [];
    let wanted = false;
    const watching = watchTerminalPrograms(() => wanted, (started) => heard.push(started));
    const terminal = vscode.window.createTerminal({ name: "programs", shellPath: "/bin/bash", cwd: "/" });
    try {
      terminal.show(true);
      // The oldest server comes without the library that terminals need: no shell can start there, and the newest one tells.
      const started = await Promise.race([terminal.processId, new Promise<undefined>((resolve) => setTimeout(resolve, 5_000, undefined))]);
      if (started === undefined) this.skip();
      const shell = await soon(() => Promise.resolve(terminal.shellIntegration), (integration) => integration !== undefined);
      const run = async (line: string): Promise<void> => {
        const ended = new Promise<void>((resolve) => {
          const listening = vscode.window.onDidEndTerminalShellExecution((event) => {
            if (event.terminal !== terminal) return;
            listening.dispose();
            resolve();
          });
        });
        shell?.executeCommand(line);
        await ended;
      };
      await run("terraform version; true");
      wanted = true;
      await run("echo hunter2");
      await run("TOKEN=hunter2 terraform version -token=hunter2; true");
      assert.deepEqual(heard, [{ program: "terraform", folder: "/" }]);
    } finally {
      terminal.dispose();
      watching.dispose();
    }
  });
});
