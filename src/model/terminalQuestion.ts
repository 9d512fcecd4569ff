import type { Environment } from "./environment";

/** An environment with a place that runs there. */
export interface PlaceEnvironment {
  readonly environment: Environment;
  /** POSIX path relative to the git root. */
  readonly path: string;
}

/** Where a command of a runbook is meant to run, and where the terminal is; an empty list is "unknown". */
export interface TerminalEnvironments {
  /** Of the places that the runbook is for. */
  readonly runbook: readonly PlaceEnvironment[];
  /** As far as the terminal's folder and name tell. What its variables say (an account, a cluster) is not known. */
  readonly terminal: readonly Environment[];
}

/** Whether to ask before a command is put into a terminal: where either side is production. What is unknown is no reason. */
export function asksFirst({ runbook, terminal }: TerminalEnvironments): boolean {
  return [...runbook.map(({ environment }) => environment), ...terminal].some(({ production }) => production);
}
