import type { Certificate } from "../model/certificate";
import type { Finding } from "../model/finding";
import { daysUntil, hintDays } from "../model/review";

/** The certificates that lie in one file of the repository. */
export interface CertificateFile {
  /** POSIX, relative to the git root. */
  readonly path: string;
  readonly certificates: readonly Certificate[];
  /** Whose the file is, as handles. */
  readonly owners: readonly string[];
}

/** A server's file holds its certificate and a few above it. With more it is a list of authorities, which its makers renew. */
const mostInChain = 5;

/**
 * `due/certificate`: a hint 14 days before a certificate ends, an error once it has. Of a file the one that ends first speaks:
 * with it the chain ends.
 * @param now milliseconds since 1970.
 */
export function dueCertificates(files: readonly CertificateFile[], now: number): Finding[] {
  return files.flatMap(({ path, certificates, owners }): Finding[] => {
    const [first] = [...certificates].sort((a, b) => Date.parse(a.notAfter) - Date.parse(b.notAfter));
    if (first === undefined || certificates.length > mostInChain) return [];
    const { name, notAfter, line } = first;
    const isOver = Date.parse(notAfter) < now;
    const on = notAfter.slice(0, 10);
    const daysLeft = daysUntil(on, now);
    if (!isOver && daysLeft > hintDays) return [];
    return [{
      code: "due/certificate",
      severity: isOver ? "error" : "information",
      message: { key: "finding.certificateEnds", args: { name, on, daysLeft, isOver } },
      path,
      line,
      endLine: line,
      address: null,
      source: { kind: "certificate", path, line, tool: null, at: notAfter },
      owners,
      remedies: [],
    }];
  });
}
