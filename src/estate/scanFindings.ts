import type { Tree } from "../base/tree";
import { scanFindings } from "../findings/scanResult";
import type { Finding, FindingLevels } from "../model/finding";
import type { Problem } from "../model/message";
import type { ScanResult } from "../model/scanResult";
import { readSarif, sarifMaxBytes } from "../sources/drift/sarif/sarif";
import type { IndexedFile } from "./index/indexedFile";
import { isScanPath, ReportFiles } from "./reportFiles";
import type { Listing } from "./snapshot";

export interface ScanParts {
  /** Absolute path of the git root: scanners write absolute paths, too. */
  readonly root: string;
  readonly tree: Tree;
  /** What has been read of a file. */
  readonly peek: (path: string) => IndexedFile | undefined;
  /** Whose a path is, as handles. */
  readonly ownersOf: (path: string) => readonly string[];
}

/** More files of scans in one repository are a collection. */
const mostReports = 100;

/** What scanners say of the infrastructure, by their reports in the repository. */
export class ScanFindings {
  readonly #parts: ScanParts;
  readonly #reports: ReportFiles<readonly ScanResult[]>;

  constructor(parts: ScanParts) {
    this.#parts = parts;
    this.#reports = new ReportFiles(parts.tree, {
      maxBytes: sarifMaxBytes,
      read: (path, text) => {
        const { value, problems } = readSarif(path, text, { root: parts.root });
        // A report without results says that nothing is wrong; one that is none says nothing.
        return { value: value.length === 0 && problems.length > 0 ? null : value, problems };
      },
    });
  }

  /** The reports that could not be read, or not whole. */
  get problems(): readonly Problem[] {
    return this.#reports.problems;
  }

  /** @param unlisted reports that git ignores. @param levels as the repository's settings say. */
  async in({ paths, infra }: Listing, unlisted: readonly string[], levels: FindingLevels): Promise<Finding[]> {
    const { peek, ownersOf } = this.#parts;
    const reports = await this.#reports.in([...paths, ...unlisted].filter(isScanPath).slice(0, mostReports));
    // Fixtures and vendored folders are shown in hovers only, and what a scanner says of them is not about the company.
    const blocksOf = (path: string) => ((infra.get(path)?.standing ?? "example") === "example" ? null : (peek(path)?.infra?.outline.blocks ?? []));
    return scanFindings({
      results: reports.flatMap(({ path, value }) => value.map((result) => ({ ...result, report: path }))),
      blocksOf,
      ownersOf,
      isProduction: (path) => infra.get(path)?.environment?.production === true,
      hasLevel: (code) => levels[code] !== undefined,
    });
  }
}
