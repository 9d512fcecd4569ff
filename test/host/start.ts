// `npm start [-- FOLDER]`: the sample company, or a folder of the person's, in a VS Code with the extension installed.
import { stat } from "node:fs/promises";
import path from "node:path";
import { cacheFolder } from "./cache";
import { findCode, openInDesktop } from "./desktopStart";
import { printFindings } from "./findings";
import { heading, say } from "./output";
import { packageExtension } from "./package";
import { newest } from "./pinned";
import { keptSampleCompany } from "./sampleCompany";
import { startServer } from "./server";

/** The block of the sample company that shows the most. */
const exhibit = "aws_db_instance.main";

/** Resolves with the exit code: for the desktop when the window is open, for the server when it ends. */
export async function main([named]: readonly string[]): Promise<number> {
  const folder = named === undefined ? await keptSampleCompany() : await namedFolder(named);
  // We wrote the sample company; about any other folder VS Code asks the person.
  const trusted = named === undefined;
  const { vsix } = await packageExtension();

  heading(folder);
  await printFindings(folder, trusted ? exhibit : undefined);

  const code = findCode();
  if ("program" in code) {
    heading(`Opening it in desktop VS Code (${code.program})`);
    await openInDesktop({ code: code.program, vsix, folder, trusted });
    say("It is open, in a profile of its own: your settings and extensions are as they were.");
    return 0;
  }
  heading(`Starting VS Code ${newest.version} as a server, because ${code.missing}`);
  const server = await startServer({
    release: newest,
    vsix,
    data: path.join(cacheFolder, "start"),
    trustsEverything: trusted,
  });
  say(`\nOpen ${server.url(folder)}\nCtrl-C ends it.`);
  const tail = await server.ended;
  say(`The server has ended:\n${tail}`);
  return 1;
}

async function namedFolder(named: string): Promise<string> {
  // npm runs its scripts in the folder of package.json; the person named the folder from where they are.
  const folder = path.resolve(process.env["INIT_CWD"] ?? ".", named);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new Error(`${folder} is not a folder.`);
  return folder;
}
