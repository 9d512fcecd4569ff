/**
 * What makes it safe to run git in a repository that somebody else wrote: its `.git/config` and its environment can name
 * programs, and git starts them even for commands that only read. These switches reach the command line of every run, bounded
 * or streamed. Source: git documentation, config (core.fsmonitor, core.hooksPath, safe.bareRepository) and git (environment).
 */

/** `-c` settings: they win over every configuration file. */
export const hardenedConfig: readonly string[] = [
  // The two settings through which reading the index starts a program.
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  // A bare repository inside a working tree travels by clone, with its own configuration in it.
  "safe.bareRepository=explicit",
  "log.showSignature=false",
  // The output is for this program.
  "core.quotepath=false",
  "color.ui=false",
];

/** Options of git itself, ahead of the command. */
export const hardenedFlags: readonly string[] = ["--no-pager", "--no-optional-locks"];

const fixed = {
  // Even an object that a partial clone left behind is not fetched. "none" is no protocol's name.
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "",
  GIT_OPTIONAL_LOCKS: "0",
  LC_ALL: "C",
} as const;

/** The variables of ours that simple-git would take out unless they are named. */
export const allowedVariables: readonly string[] = Object.keys(fixed).filter((name) => name.startsWith("GIT_"));

/** Variables besides `GIT_*` that name programs or change what git reads. */
const dropped = new Set(["EDITOR", "PAGER", "PREFIX", "SSH_ASKPASS", "VISUAL"]);

/** The environment git runs in: the given one without anything that steers git, and the fixed part over it. */
export function hardenedEnvironment(inherited: NodeJS.ProcessEnv): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(inherited)) {
    const upper = name.trim().toUpperCase();
    if (value !== undefined && upper !== "LC_ALL" && !upper.startsWith("GIT_") && !dropped.has(upper)) environment[name] = value;
  }
  return { ...environment, ...fixed };
}
