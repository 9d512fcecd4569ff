import { stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Disposable } from "../base/disposable";
import { describeError } from "../base/logger";
import { findGitRoot } from "../git/gitRoot";
import { about } from "./about";
import type { Command, ExitCode, Invocation, World } from "./command";
import { UsageError } from "./command";
import { estate } from "./estate";
import { findings } from "./findings";
import { owners } from "./owners";
import { report } from "./report";
import { review } from "./review";
import { runbooks } from "./runbooks";
import { switches } from "./switches";
import { visible } from "../present/visibleText";

const commands: readonly Command[] = [about, owners, runbooks, estate, findings, review, switches, report];

/**
 * Runs one command line.
 * @param args without the program's own name.
 * @returns the exit code; every mistake is one line on standard error and 2.
 */
export async function run(args: readonly string[], given: World): Promise<ExitCode> {
  // Whatever is wrong is said in a sentence of ours, with a path or an argument of somebody else's in it.
  const opened: Disposable[] = [];
  const world: World = {
    ...given,
    err: (line) => given.err(visible(line)),
    openEstate: async (root, dialect) => {
      const estate = await given.openEstate(root, dialect);
      opened.push(estate);
      return estate;
    },
  };
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    world.out(synopsis("COMMAND"));
    for (const command of commands) explain(command, command.usage, world);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return complain(world, `there is no command "${name}"; there are ${commands.map((known) => known.name).join(", ")}`);
  try {
    const { values, positionals } = parse(command, rest);
    if (values["help"] === true) {
      explain(command, synopsis(command.usage), world);
      return 0;
    }
    return await command.run(await invocation(values, positionals, world.currentFolder), world);
  } catch (error) {
    return complain(world, error instanceof UsageError ? `${error.message}. Usage: infra-steward ${command.usage}` : describeError(error));
  } finally {
    // What goes on behind an answer would keep a program from ending that has given it.
    for (const estate of opened) estate.dispose();
  }
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args,
      allowPositionals: command.takesWords,
      options: { ...command.options, root: { type: "string" }, json: { type: "boolean" }, journal: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(describeError(error).replace(/\.$/, ""));
  }
}

async function invocation({ root, json, journal, ...options }: Values, positionals: readonly string[], currentFolder: string): Promise<Invocation> {
  return {
    positionals,
    options,
    json: json === true,
    journal: typeof journal === "string" ? path.resolve(currentFolder, journal) : null,
    root: typeof root === "string" ? await folder(root, currentFolder) : ((await findGitRoot(currentFolder)) ?? currentFolder),
  };
}

async function folder(given: string, currentFolder: string): Promise<string> {
  const absolute = path.resolve(currentFolder, given);
  const found = await stat(absolute).catch(() => null);
  if (found?.isDirectory() !== true) throw new Error(`${given} is not a folder`);
  return absolute;
}

function complain(world: World, sentence: string): ExitCode {
  world.err(`infra-steward: ${sentence}`);
  return 2;
}

function explain(command: Command, usage: string, world: World): void {
  world.out(`  ${usage}\n      ${command.summary}`);
}

function synopsis(usage: string): string {
  return `infra-steward ${usage} [--root DIR] [--json]`;
}
