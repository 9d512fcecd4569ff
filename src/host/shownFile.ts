/** A document's address, as far as it matters here; VS Code's own fits. */
interface Address {
  readonly scheme: string;
  readonly fsPath: string;
}

/** What the editor shows. Each is undefined where there is none. */
export interface ShownEditors {
  /** The document that has the caret. */
  readonly text: Address | undefined;
  readonly notebook: Address | undefined;
  /** The documents that the tab in front compares, the new one first. */
  readonly compared: readonly Address[];
}

/** Documents that are a file, or an earlier state of one (git's own side of a comparison), or a cell of one. */
const fileSchemes: ReadonlySet<string> = new Set(["file", "git", "vscode-notebook-cell"]);
/** Documents to VS Code; but nobody goes anywhere by looking at what a program printed. */
const paneSchemes: ReadonlySet<string> = new Set(["output", "debug"]);

export function isOfFile({ scheme }: Address): boolean {
  return fileSchemes.has(scheme);
}

/**
 * The file that a person looks at: in an editor, in either side of a comparison, or in a notebook.
 * @returns its absolute path; null when what is shown is no file (settings, a web page, nothing at all); undefined
 *   when it is a pane below the editors, which leaves everything as it was.
 */
export function shownFile({ text, notebook, compared }: ShownEditors): string | null | undefined {
  if (text !== undefined && paneSchemes.has(text.scheme)) return undefined;
  // One side of a comparison may come from anywhere, a review's server for one: the other side still is the file.
  const candidates = [...(text === undefined ? [] : [text, ...compared]), ...(notebook === undefined ? [] : [notebook])];
  return candidates.find(isOfFile)?.fsPath ?? null;
}

/** A text editor and its caret; VS Code's own editors have both, by other names. */
export interface Caret {
  readonly address: Address;
  /** 1-based. */
  readonly line: number;
}

/**
 * The caret in a file itself. Where a person is in an earlier state of it, its lines are other lines: then the file's own
 * editor beside it counts, and without one there is no caret to speak of.
 * @param file absolute path of the file that is looked at.
 * @param carets of the active editor and of all others in view, the active one first.
 */
export function caretInFile(file: string, carets: readonly Caret[]): number | null {
  return carets.find(({ address }) => address.scheme === "file" && address.fsPath === file)?.line ?? null;
}
