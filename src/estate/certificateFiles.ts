import { nameOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { CertificateFile } from "../findings/dueCertificate";
import { readCertificates } from "../sources/drift/certificate";
import { excludedFolderOf, standingOf } from "../sources/infra/classify";

/** More are a collection of authorities, or of tests. */
const mostFiles = 200;
const maxBytes = 256 * 1024;

/**
 * The certificates that lie in the repository, by what their files are usually called. What is for tests and examples is left out:
 * there they may well have ended. A file that cannot be read, or holds no certificate, says nothing.
 * @param ownersOf whose a path is, as handles.
 */
export async function certificateFiles(tree: Tree, paths: readonly string[], ownersOf: (path: string) => readonly string[]): Promise<CertificateFile[]> {
  const found: CertificateFile[] = [];
  for (const path of paths.filter(isCertificatePath).slice(0, mostFiles)) {
    const read = await tree.read(path, { maxBytes });
    const certificates = read.kind === "text" ? readCertificates(path, read.text).value : [];
    if (certificates.length > 0) found.push({ path, certificates, owners: ownersOf(path) });
  }
  return found;
}

/** Words of names for certificates that serve nobody, some of which have ended on purpose. */
const pretended = /^(?:expired|revoked|invalid|fake|faux|dummy|mock|snakeoil|localhost|devlocal)$/i;

/** Whether a file may hold certificates that serve. */
function isCertificatePath(path: string): boolean {
  if (!/\.(?:pem|crt|cer|cert)$/i.test(path) || excludedFolderOf(path) !== null || standingOf(path, "docker") === "example") return false;
  return !path.split("/").some((part) => /^(?:tests?|specs?|mocks?)$/i.test(part)) && !nameOf(path).split(/[._-]/).some((word) => pretended.test(word));
}
