import { hash } from "node:crypto";
import type { Tree } from "../../base/tree";
import { defaultMaxBytes } from "../../base/tree";
import { emptyOutline } from "../../model/outline";
import type { System } from "../../model/place";
import { withoutContents } from "../../model/runbook";
import { isMakefilePath, readMakefile } from "../../sources/ci/makefile";
import { isScriptPath, readScript } from "../../sources/ci/script";
import { readIgnores } from "../../sources/ignores/ignores";
import { classifyContent, classifyPath, excludedFolderOf, standingOf } from "../../sources/infra/classify";
import { readOutline } from "../../sources/outline";
import { readAnnotations } from "../../sources/ownership/annotations/annotations";
import { readOwnerTags } from "../../sources/ownership/annotations/tags";
import { isCatalogPath, readCatalog } from "../../sources/ownership/catalogs/catalogs";
import { readAlertRules } from "../../sources/runbooks/alertRules";
import { isRunbookPath } from "../../sources/runbooks/folders";
import { readRunbook } from "../../sources/runbooks/markdown";
import type { TerraformReader } from "../../sources/terraform/blocks";
import { fileProblem } from "../fileProblem";
import type { IndexedFile, InfraFacts } from "./indexedFile";
import type { ReadingRules } from "./readingRules";

/** Whether a file can say anything by itself, by its path alone. */
export function isIndexed(path: string, rules: ReadingRules): boolean {
  return classifyPath(path, rules.associations) !== null || isCatalogPath(path) || isRunbookPath(path, rules.runbookFolders) || isCallable(path);
}

/**
 * Reads a file once, for everything that it can be.
 * @returns null when there is no such file any more.
 */
export async function readIndexedFile(tree: Tree, path: string, rules: ReadingRules, terraform: TerraformReader): Promise<IndexedFile | null> {
  const verdict = classifyPath(path, rules.associations);
  const named = verdict !== null && "system" in verdict ? verdict.system : null;
  const isSecret = named !== null && holdsValues(path);
  const read = await tree.read(path, isSecret ? { maxBytes: 0 } : {});
  if (read.kind === "missing") return null;
  if (isSecret) return { ...unreadFile(path), infra: plain(path, named) };
  const isRunbook = isRunbookPath(path, rules.runbookFolders);
  const refused = fileProblem(path, read, defaultMaxBytes);
  if (read.kind !== "text") {
    const infra = named === null ? null : { ...plain(path, named), refused: refused?.message ?? null };
    // A file that may or may not be ours is only worth a word where it was expected to be read.
    return { ...unreadFile(path), infra, problems: refused !== null && (isRunbook || isCatalogPath(path)) ? [refused] : [] };
  }
  const { text } = read;
  const system = named ?? (verdict === null ? null : classifyContent(path, text, rules.associations));
  const catalog = isCatalogPath(path) ? readCatalog(path, text) : null;
  const callable = isCallable(path) ? readCallable(path, text) : null;
  const runbook = isRunbook ? readRunbook(path, text) : null;
  const infra = system === null ? null : infraFacts(path, system, text, rules, terraform);
  return {
    path,
    digest: hash("sha1", text, "base64"),
    infra,
    ...(callable === null ? {} : { callable }),
    entities: catalog?.value ?? [],
    runbooks: runbook === null ? [] : [withoutContents(runbook.value)],
    ignores: readIgnores(path, system, text, infra?.outline.blocks ?? []),
    problems: [...(catalog?.problems ?? []), ...(runbook?.problems ?? [])],
  };
}

/** Scripts and Makefiles are read for what they do for the jobs that call them; those in folders that tools fill are nobody's. */
function isCallable(path: string): boolean {
  return (isScriptPath(path) || isMakefilePath(path)) && excludedFolderOf(path) === null;
}

function readCallable(path: string, text: string): NonNullable<IndexedFile["callable"]> | null {
  if (isMakefilePath(path)) return readMakefile(path, text);
  const script = readScript(path, text);
  return script === null ? null : { "": script };
}

/** Variable files and backend files hold secrets and are never read, only looked for. */
function holdsValues(path: string): boolean {
  return /\.tfvars(?:\.json)?$|\.tfbackend$/.test(path);
}

/** A file that says nothing. */
export function unreadFile(path: string): IndexedFile {
  return { path, digest: null, infra: null, entities: [], runbooks: [], ignores: [], problems: [] };
}

function plain(path: string, system: System): InfraFacts {
  return { system, standing: standingOf(path, system, null), outline: emptyOutline, annotations: [], tags: [], alerts: [], refused: null };
}

function infraFacts(path: string, system: System, text: string, { ownerTags }: ReadingRules, terraform: TerraformReader): InfraFacts {
  // What is wrong with the code itself is for its own tools to say; what could be read counts.
  const { value: outline, opened } = readOutline(path, system, text, { terraform, words: ownerTags });
  return {
    system,
    standing: standingOf(path, system, text),
    outline,
    annotations: readAnnotations(path, system, text, outline.blocks).value,
    tags: opened.length === 0 ? [] : readOwnerTags(path, text, { blocks: opened }, ownerTags),
    alerts: system === "prometheus" || system === "kubernetes" || system === "helm" ? readAlertRules(path, text).value : [],
    refused: null,
  };
}
