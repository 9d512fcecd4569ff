// The extension tests in the VS Code server: a page of its workbench starts them and hears how they ended.
import type { ExtensionRun } from "./extensionTests";
import { launchBrowser } from "./browser";
import { startServer } from "./server";

const runLimit = 20 * 60_000;
const linesKept = 60;
/** A browser's VS Code saves by itself after a second, so that what a slow test typed would stay in the file for the next one. */
const asOnTheDesktop = { "files.autoSave": "off" };

/**
 * Runs the tests. Resolves with what to say about a run that ended badly, or with nothing.
 * @param environment added to ours for the extension host
 */
export async function runOnServer(test: ExtensionRun, environment: Record<string, string>): Promise<string | undefined> {
  const server = await startServer({ release: test.release, trustsEverything: test.trusted, forTests: true, environment, settings: asOnTheDesktop, ...(test.beside === undefined ? {} : { beside: test.beside }) });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const heard: string[] = [];
      const ended = new Promise<string | undefined>((resolve) => {
        const timer = setTimeout(() => resolve(`VS Code was ended after ${runLimit / 60_000} minutes.`), runLimit);
        const end = (complaint: string | undefined) => {
          clearTimeout(timer);
          resolve(complaint);
        };
        // The names are those that the workbench's test driver calls.
        void page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
          heard.push(`[${type}] ${args.map(String).join(" ")}`);
          if (heard.length > linesKept) heard.shift();
        });
        void page.exposeFunction("codeAutomationExit", (code: number) => {
          end(code === 0 ? undefined : [`The extension host ended with ${code}.`, ...heard].join("\n"));
        });
        page.once("crash", () => end("The page of the workbench crashed."));
        void server.ended.then((tail) => end(`The server ended before the tests did:\n${tail}`));
      });
      await page.goto(
        server.url(test.workspace, [
          ["extensionDevelopmentPath", server.fileAddress(test.extension)],
          ["extensionTestsPath", server.fileAddress(test.tests)],
        ]),
      );
      return await ended;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
