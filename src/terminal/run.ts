import { parseArgs } from "node:util";
import path from "node:path";
import { describeError } from "../base/logger";
import { findGitRoot } from "../git/gitRoot";
import { about } from "./about";
import type { Command, ExitCode, Invocation, World } from "./command";
import { UsageError } from "./command";
import { estate } from "./estate";
import { owners } from "./owners";
import { runbooks } from "./runbooks";
import { switches } from "./switches";

const commands: readonly Command[] = [about, owners, runbooks, estate, switches];

/**
 * Runs one command line.
 * @param args without the program's own name.
 * @returns the exit code; every mistake is one line on standard error and 2.
 */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    help(world);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return complain(world, `there is no command "${name}"; there are ${commands.map((known) => known.name).join(", ")}`);
  try {
    return await command.run(await invocation(command, rest, world), world);
  } catch (error) {
    return complain(world, error instanceof UsageError ? `${error.message}. Usage: infra-steward ${command.usage}` : describeError(error));
  }
}

async function invocation(command: Command, args: string[], world: World): Promise<Invocation> {
  const { values, positionals } = parse(command, args);
  const { root, json, journal, ...options } = values;
  return {
    positionals,
    options,
    json: json === true,
    journal: typeof journal === "string" ? path.resolve(world.currentFolder, journal) : null,
    root: typeof root === "string" ? path.resolve(world.currentFolder, root) : ((await findGitRoot(world.currentFolder)) ?? world.currentFolder),
  };
}

function parse(command: Command, args: string[]): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...command.options, root: { type: "string" }, json: { type: "boolean" }, journal: { type: "string" } },
    });
  } catch (error) {
    throw new UsageError(describeError(error));
  }
}

function complain(world: World, sentence: string): ExitCode {
  world.err(`infra-steward: ${sentence.replaceAll(/\s*[\r\n]+\s*/g, " ")}`);
  return 2;
}

function help(world: World): void {
  world.out("infra-steward COMMAND [--root DIR] [--json]");
  for (const command of commands) world.out(`  ${command.usage}\n      ${command.summary}`);
}
