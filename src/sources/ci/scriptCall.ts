/** A call of a script of the repository, its words as written. */
export interface ScriptCall {
  readonly path: string;
  readonly arguments: readonly string[];
}

/** Words before a script that run it. */
const runners: ReadonlySet<string> = new Set(["bash", "sh", "zsh", "dash", "source", ".", "exec", "sudo", "env", "time", "nohup", "/bin/bash", "/bin/sh", "/usr/bin/env"]);

/** `./scripts/deploy.sh infra/prod`, `bash -e scripts/deploy.sh prod`; null for every other command. */
export function scriptCall(words: readonly string[]): ScriptCall | null {
  const at = behindRunners(words);
  const path = words[at];
  return path !== undefined && /\.(?:ba|z)?sh$/.test(path) && (at > 0 || path.includes("/")) ? { path, arguments: words.slice(at + 1) } : null;
}

/** A call of `make`, its words as written. */
export interface MakeCall {
  /** The folder that it is called in, seen from the current one. */
  readonly folder: string;
  /** The Makefile, seen from that folder. */
  readonly file: string;
  /** The targets; the empty name is the one that it makes by itself. */
  readonly targets: readonly string[];
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** Options of `make` with a value of their own that is no target. */
const valued: ReadonlySet<string> = new Set(["-I", "-o", "-W", "-l", "--include-dir", "--old-file", "--new-file", "--what-if", "--eval"]);

/** `make -C infra/prod apply ENV=prod` (GNU make manual, Options summary); null for every other command, and for one that only shows. */
export function makeCall(words: readonly string[]): MakeCall | null {
  const at = behindRunners(words);
  if (!/^g?make$/.test(words[at] ?? "")) return null;
  let folder = ".";
  let file = "Makefile";
  const targets: string[] = [];
  const variables: (readonly [string, string])[] = [];
  for (let index = at + 1; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const [, option, glued] = /^(-[Cf]|--(?:directory|file|makefile))=?(.*)$/s.exec(word) ?? [];
    const assigned = /^([A-Za-z_]\w*)[:?]?=(.*)$/s.exec(word);
    if (/^(?:-n|--dry-run|--just-print|--recon|-q|--question|-h|--help)$/.test(word)) return null;
    if (option !== undefined) {
      const value = glued === undefined || glued === "" ? (words[(index += 1)] ?? "") : glued;
      if (option === "-C" || option === "--directory") folder = folder === "." ? value : `${folder}/${value}`;
      else file = value;
    } else if (valued.has(word)) index += 1;
    else if (assigned?.[1] !== undefined) variables.push([assigned[1], assigned[2] ?? ""]);
    else if (!word.startsWith("-")) targets.push(word);
  }
  return { folder, file, targets: targets.length === 0 ? [""] : targets, variables };
}

/** Index of the first word that is neither a runner, nor an option, nor an assignment of one. */
function behindRunners(words: readonly string[]): number {
  return words.findIndex((word) => !runners.has(word) && !/^-[\w-]*$|^[A-Za-z_]\w*=/.test(word));
}
