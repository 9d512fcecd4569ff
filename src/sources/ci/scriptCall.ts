/** A call of a script of the repository, its words as written. */
export interface ScriptCall {
  readonly path: string;
  readonly arguments: readonly string[];
}

/** Words before a script that run it. */
const runners: ReadonlySet<string> = new Set(["bash", "sh", "zsh", "dash", "source", ".", "exec", "sudo", "env", "time", "nohup", "/bin/bash", "/bin/sh", "/usr/bin/env"]);

/** `./scripts/deploy.sh infra/prod`, `bash -e scripts/deploy.sh prod`; null for every other command. */
export function scriptCall(words: readonly string[]): ScriptCall | null {
  const at = words.findIndex((word) => !runners.has(word) && !/^-[\w-]*$|^[A-Za-z_]\w*=/.test(word));
  const path = words[at];
  return path !== undefined && /\.(?:ba|z)?sh$/.test(path) && (at > 0 || path.includes("/")) ? { path, arguments: words.slice(at + 1) } : null;
}
