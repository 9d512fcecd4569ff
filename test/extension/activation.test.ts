import assert from "node:assert/strict";
import * as v from "valibot";
import * as vscode from "vscode";
import { recordFigure } from "../host/testResults";

const manifest = v.object({
  contributes: v.object({ commands: v.array(v.object({ command: v.string() })) }),
});
const measurements = v.object({ activationMs: v.number() });

describe("activation", () => {
  const extension = vscode.extensions.getExtension<unknown>("infra-steward.infra-steward");
  if (extension === undefined) throw new Error("VS Code does not know the extension.");
  const { contributes } = v.parse(manifest, extension.packageJSON);

  it("succeeds and says how long its synchronous part took", async () => {
    const { activationMs } = v.parse(measurements, await extension.activate());
    assert.ok(extension.isActive);
    recordFigure("synchronous part of activation", activationMs, "ms");
  });

  it("registers every command that package.json contributes", async () => {
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
