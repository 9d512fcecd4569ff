import { X509Certificate } from "node:crypto";
import type { Read } from "../../base/read";
import type { Certificate } from "../../model/certificate";
import type { Message, Problem } from "../../model/message";

/** The bundles of all public authorities have a hundred and fifty. */
const maxCertificates = 500;

/** The words between the dashes under which certificates stand (RFC 7468, section 5). Keys and everything else are never decoded. */
const labels = new Set(["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]);

/**
 * Reads the certificates of a PEM file: until when each is valid, and for whom. A file may hold a private key beside them;
 * its lines are passed over.
 */
export function readCertificates(path: string, text: string): Read<readonly Certificate[], Problem> {
  const value: Certificate[] = [];
  const problems: Problem[] = [];
  const report = (line: number | null, message: Message): void => void problems.push({ path, line, message });
  for (const { line, body } of blocks(text)) {
    if (value.length + problems.length >= maxCertificates) {
      report(line, { key: "certificate.tooMany", args: { max: maxCertificates } });
      break;
    }
    const certificate = body === null ? null : decoded(body, line);
    if (certificate === null) report(line, { key: "certificate.broken", args: {} });
    else value.push(certificate);
  }
  return { value, problems };
}

/** The certificates' blocks with the 1-based line on which each begins; a body of null has no end. */
function* blocks(text: string): Generator<{ readonly line: number; readonly body: string | null }, void> {
  let open: { readonly line: number; readonly label: string; readonly body: string[] } | null = null;
  for (const [index, source] of text.split(/\r\n|\r|\n/).entries()) {
    const [, mark, label = ""] = /^\s*-----(BEGIN|END) ([A-Z0-9 ]+)-----\s*$/.exec(source) ?? [];
    if (mark === "BEGIN") {
      if (open !== null && labels.has(open.label)) yield { line: open.line, body: null };
      open = { line: index + 1, label, body: [] };
    } else if (mark === "END") {
      if (open !== null && labels.has(open.label)) yield { line: open.line, body: label === open.label ? open.body.join("") : null };
      open = null;
    } else if (open !== null && labels.has(open.label)) {
      open.body.push(source.trim());
    }
  }
  if (open !== null && labels.has(open.label)) yield { line: open.line, body: null };
}

function decoded(body: string, line: number): Certificate | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return null;
  try {
    const certificate = new X509Certificate(Buffer.from(body, "base64"));
    const ends = new Date(certificate.validTo);
    return Number.isNaN(ends.getTime()) ? null : { name: nameOf(certificate), notAfter: ends.toISOString(), line };
  } catch {
    // Node's reason is OpenSSL's, and says nothing that a person could act on.
    return null;
  }
}

/** What Node's class really has: without a name of its kind a certificate lacks either, whatever the types say. */
interface Names {
  readonly subject?: string | undefined;
  readonly subjectAltName?: string | undefined;
}

function nameOf({ subject, subjectAltName }: Names): string {
  const common = /^CN=(.+)$/m.exec(subject ?? "")?.[1]?.replaceAll(/\\(.)/g, "$1");
  const [, quoted, plain] = /^[^:,]+:(?:"((?:[^"\\]|\\.)*)"|([^,]*))/.exec(subjectAltName ?? "") ?? [];
  return (common ?? quoted ?? plain ?? "").replaceAll(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 255);
}
