import { compileGlob } from "../../model/glob";

/** Where people keep runbooks, at the root or below any folder. Letter case does not count. */
const runbookFolders = ["runbooks", "playbooks", "docs/ops"] as const;

/**
 * A folder of what to do for each alert; only at the top, where the repository is a collection of runbooks. Further down, as in
 * `docs/product/alerts`, it is mostly about alerts as such.
 */
const alertFolder = "alerts";

/** Markdown as it is, with components in it, or before a site generator fills it in. */
const extension = /(?:\.html)?\.(?:md|markdown|mdx|md\.erb)$/i;

/** Other people's files, and files that programs made: never ours to follow. */
const foreignFolders = new Set(["node_modules", "vendor", "third_party", ".git", ".terraform", ".venv", "site-packages"]);

/**
 * Whether a path is a runbook: Markdown in one of the usual folders or in `alerts` at the top, or a file named `RUNBOOK.md`
 * anywhere. Ansible's playbooks are YAML and so are none; neither is the documentation of its roles, nor a template for
 * runbooks.
 * @param extraFolders more folders, as the settings name them: globs relative to the git root.
 */
export function isRunbookPath(path: string, extraFolders: readonly string[]): boolean {
  if (!extension.test(path)) return false;
  if (extraFolders.some((folder) => compileGlob(`${folder}/`)(path))) return true;
  const parts = path.toLowerCase().split("/");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => foreignFolders.has(part))) return false;
  if (isNamedRunbook(name)) return true;
  const isTemplate = /(?:^|[-_.])template\./.test(name);
  const isAnsibleRole = parts.includes("playbooks") && parts.includes("roles");
  return placeIn(path) !== null && !isTemplate && !isAnsibleRole;
}

/**
 * Whether a path of a listing is itself a folder for runbooks. Listings hold no folders, so it is a link in the place of one:
 * nothing below it is listed, and whoever expects runbooks there should hear why.
 * @param extraFolders as for {@link isRunbookPath}.
 */
export function isRunbookFolder(path: string, extraFolders: readonly string[]): boolean {
  const lower = path.toLowerCase();
  if (lower.split("/").some((part) => foreignFolders.has(part))) return false;
  return runbookFolders.some((name) => lower === name || lower.endsWith(`/${name}`)) || extraFolders.includes(path);
}

/**
 * The folder that a runbook speaks for where it names none itself: `services/orders` for
 * `services/orders/docs/runbooks/restore.md` and for `services/orders/RUNBOOK.md`.
 * @returns null where that is the whole repository, or where the path is in none of the usual folders.
 */
export function homeOf(path: string): string | null {
  const above = placeIn(path)?.above ?? [];
  const home = above.at(-1)?.toLowerCase() === "docs" ? above.slice(0, -1) : above;
  return home.length === 0 ? null : home.join("/");
}

/**
 * The folders below the usual one, or from `alerts` on, because that word tells a kind; then the file's name without its
 * extension: `incidents`, `restore-orders-db`.
 */
export function namesBelow(path: string): string[] {
  const below = placeIn(path)?.below ?? path.split("/").slice(-1);
  return below.map((part, index) => (index === below.length - 1 ? part.replace(extension, "") : part));
}

function isNamedRunbook(name: string): boolean {
  return extension.test(name) && /^runbooks?$/i.test(name.replace(extension, ""));
}

/** The parts of a path above and below the first usual folder; above and from a file named `RUNBOOK.md`; null for others. */
function placeIn(path: string): { readonly above: readonly string[]; readonly below: readonly string[] } | null {
  const parts = path.split("/");
  const folders = parts.slice(0, -1).map((part) => part.toLowerCase());
  for (const [at] of folders.entries()) {
    const usual = runbookFolders.find((name) => name.split("/").every((part, offset) => folders[at + offset] === part));
    if (usual !== undefined) return { above: parts.slice(0, at), below: parts.slice(at + usual.split("/").length) };
  }
  if (folders[0] === alertFolder) return { above: [], below: parts };
  return isNamedRunbook(parts.at(-1) ?? "") ? { above: parts.slice(0, -1), below: parts.slice(-1) } : null;
}
