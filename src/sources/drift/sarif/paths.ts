import { relativeWithin, resolveWithin } from "../../../base/path";
import type { ArtifactLocation, WrittenRun } from "./log";

/** Where a base address leads: a folder of the machine that the tool ran on, if it says which, and the way on from there. */
interface Base {
  /** Absolute path; null when it is the repository, by not being said. */
  readonly folder: string | null;
  readonly below: string;
}

type Refusal = "outside" | "cyclic";
export type ArtifactPath = { readonly path: string } | { readonly refused: Refusal };

/**
 * Tells which file of the repository an artifact is (SARIF 2.1.0, artifactLocation and originalUriBaseIds). Tools mostly run
 * elsewhere, in a pipeline: a base folder that has nothing to do with the repository's folder here stands for its root there.
 * Nothing leaves the repository, however it is written.
 */
export class ArtifactPaths {
  readonly #run: Pick<WrittenRun, "artifacts" | "originalUriBaseIds">;
  readonly #root: string | null;
  readonly #bases = new Map<string, Base | Refusal>();

  /** @param root absolute path of the git root on this machine; null when it is not known. */
  constructor(run: Pick<WrittenRun, "artifacts" | "originalUriBaseIds">, root: string | null) {
    this.#run = run;
    this.#root = root;
  }

  /** @returns the path relative to the git root, POSIX; or why there is none. */
  pathOf(location: ArtifactLocation | undefined): ArtifactPath {
    const named = location?.uri === undefined && location?.index !== undefined ? this.#run.artifacts?.[location.index]?.location : location;
    if (named?.uri === undefined) return { refused: "outside" };
    if (isAbsolute(named.uri)) return this.#found(this.#absolute(named.uri));
    const base = named.uriBaseId === undefined ? repository : this.#base(named.uriBaseId);
    if (base === "outside" || base === "cyclic") return { refused: base };
    return this.#found(this.#below(base, decoded(named.uri)));
  }

  #found(path: string | null | undefined): ArtifactPath {
    // No file has such a name, and whoever shows it would be fooled.
    return path === null || path === undefined || path === "" || /[\p{Cc}\p{Cf}]/u.test(path) ? { refused: "outside" } : { path };
  }

  #absolute(uri: string): string | null {
    const file = filePath(uri);
    if (file === null) return null;
    const here = this.#root === null ? null : relativeWithin(this.#root, file);
    if (here !== null) return here;
    for (const id of Object.keys(this.#run.originalUriBaseIds ?? {})) {
      const base = this.#base(id);
      if (base === "outside" || base === "cyclic" || base.folder === null || base.below !== "") continue;
      const below = relativeWithin(base.folder, file);
      if (below !== null) return this.#below(base, below) ?? null;
    }
    return null;
  }

  #below({ folder, below }: Base, path: string): string | null | undefined {
    // What was encoded may turn out to be absolute.
    if (isAbsolute(path)) return null;
    const whole = below === "" ? path : `${below}/${path}`;
    if (folder === null || this.#root === null) return resolveWithin("", whole);
    const isHere = relativeWithin(this.#root, folder) !== null || relativeWithin(folder, this.#root) !== null;
    return isHere ? relativeWithin(this.#root, `${folder}/${whole}`) : resolveWithin("", whole);
  }

  #base(id: string): Base | Refusal {
    const known = this.#bases.get(id);
    if (known !== undefined) return known;
    // Whoever comes back here while it is being resolved has gone in a circle.
    this.#bases.set(id, "cyclic");
    const base = this.#resolveBase(id);
    this.#bases.set(id, base);
    return base;
  }

  #resolveBase(id: string): Base | Refusal {
    const bases = this.#run.originalUriBaseIds;
    const written = bases !== undefined && Object.hasOwn(bases, id) ? bases[id] : undefined;
    if (written?.uri !== undefined && isAbsolute(written.uri)) {
      const folder = filePath(written.uri);
      return folder === null ? "outside" : { folder, below: "" };
    }
    // A base that says nothing is the repository: `%SRCROOT%` mostly stands alone.
    const outer = written?.uriBaseId === undefined ? repository : this.#base(written.uriBaseId);
    if (outer === "outside" || outer === "cyclic") return outer;
    const own = decoded(written?.uri ?? "").replace(/\/+$/, "");
    return own === "" ? outer : { folder: outer.folder, below: outer.below === "" ? own : `${outer.below}/${own}` };
  }
}

const repository: Base = { folder: null, below: "" };

/** Whether an address says where it starts: by a scheme, a drive, a share or the top folder. */
function isAbsolute(uri: string): boolean {
  return /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[\\/])/.test(uri);
}

/** The path of a `file:` address, `file:///c:/x` and `file://server/share/x` among them, or of a plain one; null for every other scheme. */
function filePath(uri: string): string | null {
  const [, host = "", path] = /^(?:file:(?:\/\/([^/]*))?)?(\/.*)$/i.exec(uri) ?? [];
  if (path === undefined) return /^[a-zA-Z]:[\\/]/.test(uri) ? decoded(uri) : null;
  const plain = decoded(path);
  if (host !== "" && host.toLowerCase() !== "localhost") return `//${host}${plain}`;
  return /^\/[a-zA-Z]:(?:\/|$)/.test(plain) ? plain.slice(1) : plain;
}

/** Some tools do not encode, so what cannot be decoded is taken as it is. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
