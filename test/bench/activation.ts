/**
 * What we cost the extension host's thread from the start until nothing happens any more, by a CPU profile in a real VS Code
 * with the sample company open, and which of our files it has loaded by then.
 *   npm run bench -- activation
 */
import path from "node:path";
import { runExtensionTests } from "../host/extensionTests";
import { newest } from "../host/pinned";
import { temporarySampleCompany } from "../host/sampleCompany";

async function main(): Promise<void> {
  const company = await temporarySampleCompany();
  try {
    const { failed } = await runExtensionTests({
      release: newest,
      extension: process.cwd(),
      tests: path.resolve("dist", "test", "bench", "activation", "index.js"),
      workspace: company.folder,
      trusted: true,
    });
    if (failed > 0) process.exitCode = 1;
  } finally {
    await company.remove();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
