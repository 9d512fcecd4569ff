import * as v from "valibot";
import type { Read } from "../../../base/read";
import type { Message, Problem } from "../../../model/message";
import type { ScanLevel, ScanResult } from "../../../model/scanResult";
import { textOfBytes } from "../bytes";
import { parsedJson } from "../jsonText";
import { instant, shownVersion } from "../reports";
import type { WrittenResult, WrittenRun } from "./log";
import { logSchema, resultSchema, runSchema } from "./log";
import type { ArtifactPath } from "./paths";
import { ArtifactPaths } from "./paths";
import { filledIn, plainLine } from "./plainText";
import { Rules } from "./rules";

/** The largest log that is read, in bytes. Some have 100 MB, nearly all of it contents that are not read; none is needed whole. */
export const sarifMaxBytes = 50 * 1024 * 1024;

/** Nobody reads more complaints, and everything that is kept costs. */
const defaultMaxResults = 5000;

export interface SarifOptions {
  /** Absolute path of the git root on this machine; null when it is not known. */
  readonly root: string | null;
  readonly maxResults?: number;
}

/**
 * Reads a log in SARIF 2.1.0 (OASIS standard) as Trivy, Checkov, tflint, zizmor and others write it. Results that are
 * suppressed, that have gone since the last scan or that are no complaint are left out without a word.
 * @param content the file's bytes where its encoding is not known.
 */
export function readSarif(path: string, content: string | Uint8Array, options: SarifOptions): Read<readonly ScanResult[], Problem> {
  const refuse = (message: Message): Read<readonly ScanResult[], Problem> => ({ value: [], problems: [{ path, line: null, message }] });
  if (content.length > sarifMaxBytes) return refuse({ key: "file.tooLarge", args: { path, bytes: content.length, maxBytes: sarifMaxBytes } });
  const text = typeof content === "string" ? content : textOfBytes(content);
  if (text === null) return refuse({ key: "sarif.encoding", args: {} });
  const parsed = v.safeParse(logSchema, parsedJson(text));
  if (!parsed.success) return refuse({ key: "sarif.notLog", args: {} });
  const { version, runs } = parsed.output;
  if (version !== "2.1.0") return refuse({ key: "sarif.version", args: { version: shownVersion(version) ?? "?" } });
  return new SarifReading(path, options).read(runs);
}

class SarifReading {
  readonly #path: string;
  readonly #root: string | null;
  readonly #max: number;
  readonly #found: ScanResult[] = [];
  #malformed = 0;
  #outside = 0;
  #isCyclic = false;
  #isFull = false;

  constructor(path: string, { root, maxResults = defaultMaxResults }: SarifOptions) {
    this.#path = path;
    this.#root = root;
    this.#max = maxResults;
  }

  read(runs: readonly unknown[]): Read<readonly ScanResult[], Problem> {
    for (const written of runs) {
      const run = v.safeParse(runSchema, written);
      if (run.success) this.#readRun(run.output);
      else this.#malformed += 1;
    }
    const problems: Problem[] = [];
    const report = (holds: boolean, message: Message): void => {
      if (holds) problems.push({ path: this.#path, line: null, message });
    };
    report(this.#malformed > 0, { key: "sarif.malformed", args: { results: this.#malformed } });
    report(this.#outside > 0, { key: "sarif.outside", args: { results: this.#outside } });
    report(this.#isCyclic, { key: "sarif.cyclicBase", args: {} });
    report(this.#isFull, { key: "sarif.tooMany", args: { max: this.#max } });
    return { value: this.#found, problems };
  }

  #readRun(run: WrittenRun): void {
    const rules = new Rules(run.tool);
    const paths = new ArtifactPaths(run, this.#root);
    const tool = plainLine(run.tool.driver.name, 100);
    const at = instant(run.invocations?.[0]?.endTimeUtc) ?? instant(run.invocations?.[0]?.startTimeUtc);
    for (const written of run.results ?? []) {
      const parsed = v.safeParse(resultSchema, written);
      if (!parsed.success) {
        this.#malformed += 1;
        continue;
      }
      const result = parsed.output;
      const rule = rules.of(result);
      const level = levelOf(result, rule?.defaultConfiguration?.level);
      if (level === null || isSuppressed(result) || result.baselineState === "absent") continue;
      const place = result.locations?.[0]?.physicalLocation;
      const artifact = paths.pathOf(place?.artifactLocation);
      if ("refused" in artifact) {
        this.#refuse(artifact);
        continue;
      }
      if (this.#found.length >= this.#max) {
        this.#isFull = true;
        return;
      }
      const name = plainLine(result.ruleId ?? result.rule?.id ?? rule?.id ?? "", 200);
      const words = result.message.text ?? rule?.messageStrings?.[result.message.id ?? ""]?.text;
      const message = plainLine(words === undefined ? "" : filledIn(words, result.message.arguments)) || plainLine(rule?.shortDescription?.text ?? "") || name;
      this.#found.push({ tool, rule: name, level, message, path: artifact.path, ...linesOf(place?.region), at });
    }
  }

  #refuse({ refused }: Extract<ArtifactPath, { refused: unknown }>): void {
    if (refused === "cyclic") this.#isCyclic = true;
    else this.#outside += 1;
  }
}

/** @returns null for what is no complaint: a rule that was kept, or a mere remark (SARIF 2.1.0, sections 3.27.9 and 3.27.10). */
function levelOf({ level, kind }: WrittenResult, ruleLevel: WrittenResult["level"]): ScanLevel | null {
  if (kind !== undefined && kind !== "fail") return null;
  const effective = level ?? ruleLevel ?? "warning";
  return effective === "none" ? null : effective;
}

/** A list alone suppresses nothing: a suppression may be under review, or rejected. One without a status is accepted. */
function isSuppressed({ suppressions = [] }: WrittenResult): boolean {
  return suppressions.length > 0 && suppressions.every(({ status }) => status === undefined || status === "accepted");
}

function linesOf(region: { readonly startLine?: number | undefined; readonly endLine?: number | undefined } | undefined): Pick<ScanResult, "line" | "endLine"> {
  const line = region?.startLine;
  if (line === undefined || line < 1) return { line: null, endLine: null };
  return { line, endLine: Math.max(line, region?.endLine ?? line) };
}
