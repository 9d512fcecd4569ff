/**
 * How long the editor's other extensions have to wait while we read a large company's repository for the first time: the event
 * loop of the extension host in a real VS Code, quiet at first, then during a cold index.
 *   npm run bench -- eventLoop
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runExtensionTests } from "../host/extensionTests";
import { say } from "../host/output";
import { newest } from "../host/pinned";
import { temporaryFolder } from "../host/temporaryFolder";
import { writeCompany } from "./estate/company";

/**
 * The window begins with a folder that holds nothing, because a first folder would restart the extension host. VS Code's own git
 * extension works in the same event loop, and its work is not what is measured.
 */
const workspace = { folders: [{ path: "quiet" }], settings: { "git.enabled": false } };

async function main(): Promise<void> {
  const temporary = await temporaryFolder();
  try {
    const { files } = await writeCompany(path.join(temporary.path, "company"));
    await mkdir(path.join(temporary.path, "quiet"));
    const workspaceFile = path.join(temporary.path, "eventLoop.code-workspace");
    await writeFile(workspaceFile, JSON.stringify(workspace));
    say(`${files.length} files`);
    const { failed } = await runExtensionTests({
      release: newest,
      extension: process.cwd(),
      tests: path.resolve("dist", "test", "bench", "eventLoop", "index.js"),
      workspace: workspaceFile,
      trusted: true,
    });
    if (failed > 0) process.exitCode = 1;
  } finally {
    await temporary.remove();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
