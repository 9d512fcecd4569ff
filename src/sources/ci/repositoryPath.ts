import { resolveWithin } from "../../base/path";
import { inputMark, withInputs } from "../../model/calls";
import { startFolder } from "../../model/parts";
import { withoutLoops } from "./loops";

/**
 * Stands in a value for the folder that the repository is checked out to, whose real path only the run knows. No file can
 * write it: YAML forbids the character.
 */
export const checkout = "\u0001";

/** Where a script begins. */
const begins = inputMark(startFolder);

/** The names under which pipelines hand out the folder of the checkout. */
const checkoutNames: ReadonlySet<string> = new Set([
  "github.workspace", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BITBUCKET_CLONE_DIR", "BUILDKITE_BUILD_CHECKOUT_PATH", "CIRCLE_WORKING_DIRECTORY",
  "Build.SourcesDirectory", "System.DefaultWorkingDirectory", "Build.Repository.LocalPath", "BUILD_SOURCESDIRECTORY", "SYSTEM_DEFAULTWORKINGDIRECTORY",
]);

/** Longer values are no paths, and what multiplies them would fill the memory. */
export const maxValueLength = 300;

/** A value that may take the place of its name in a text; `*` for one that is not known or too long. */
export function shortValue(value: string | undefined): string {
  return value === undefined || value.length > maxValueLength ? "*" : value;
}

/** What is known of a variable by its name alone. */
export function wellKnown(name: string): string | undefined {
  if (checkoutNames.has(name)) return checkout;
  if (name === "HOME") return "~";
  return name === "PWD" || name === "pwd" ? "." : undefined;
}

/** No place in a repository is longer, or has these in it: they are addresses, assignments, and what is no business of ours. */
const noPlace = /[\s=@:"'`$<>|]|^~|^-/;
const maxLength = 400;

/**
 * A folder or file as a script writes it.
 * @param folder the current one, relative to the git root; null when it lies outside.
 * @returns POSIX, relative to the git root, `*` where only the run knows, inputs and loops as their marks; null when it lies outside, is no path or is longer than one can be.
 */
export function repositoryPath(folder: string | null, written: string): string | null {
  const fromRoot = written.startsWith(checkout);
  const path = fromRoot ? written.slice(checkout.length).replace(/^[\\/]+/, "") : written;
  const base = fromRoot ? "" : folder;
  if (base === null || path.length > maxLength || path.includes(checkout) || noPlace.test(withoutLoops(withInputs(path, {})))) return null;
  const found = resolveWithin(base, path.replaceAll(/\*+/g, "*"));
  // A folder that every `cd a` makes longer would be walked again each time.
  if (found === undefined || found.length > maxLength) return null;
  // Where a script begins, only its caller knows, and so what lies above.
  return base.startsWith(begins) && found !== begins && !found.startsWith(`${begins}/`) ? null : found;
}

/**
 * A text of a pipeline file with its variables and expressions filled in, `*` for those that only the run knows:
 * `${{ matrix.root }}`, `<< parameters.root >>`, `$[[ inputs.root ]]`, `$(root)`, `${ROOT}`, `$ROOT`.
 */
export function fillIn(text: string, valueOf: (name: string) => string | undefined): string {
  return fillInExpressions(text, valueOf).replaceAll(/\$\(([\w.]{1,200})\)|\$\{(\w{1,200})\}|\$(\w{1,200})/g, (_, macro?: string, braced?: string, plain?: string) => {
    return shortValue(valueOf(macro ?? braced ?? plain ?? ""));
  });
}

/** As {@link fillIn}, but for what the pipeline itself replaces before a shell sees the text. */
export function fillInExpressions(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replaceAll(/\$\{\{([^{}\n]{0,300})\}\}|<<([^<>\n]{1,300})>>|\$\[\[([^[\]\n]{1,300})\]\]/g, (_, ...groups: (string | undefined)[]) => {
    const name = (groups[0] ?? groups[1] ?? groups[2] ?? "").trim();
    return shortValue(valueOf(name));
  });
}
