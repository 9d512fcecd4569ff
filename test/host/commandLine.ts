// The command line as a terminal runs it, in a process of its own.
import { run } from "./program";

const commandLimit = 60_000;

/**
 * The lines that a command prints. Fails with them where it does not end well.
 * @param cli absolute path of its bundle
 */
export async function commandLine(cli: string, args: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const { code, tail } = await run(process.execPath, [cli, ...args], { timeLimit: commandLimit, onLine: (line) => lines.push(line) });
  if (code !== 0) throw new Error(`infra-steward ${args.join(" ")} failed:\n${tail}`);
  return lines;
}
