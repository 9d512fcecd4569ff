import { outermostTexts } from "./outermostTexts";

/** One object of a manifest, as its first lines say. */
export interface ManifestObject {
  readonly apiVersion: string;
  /** Where its `apiVersion` stands. */
  readonly offset: number;
}

/**
 * The objects with `apiVersion` and `kind`, as Kubernetes has them, of a YAML text with any number of documents or of a JSON
 * text. Only outermost keys count: a task or a policy may hold a whole manifest as a value. Service catalogs write the same two
 * keys: Backstage's `apiVersion` is known, and the others' kinds are not capitalised.
 */
export function manifestObjectsOf(text: string): ManifestObject[] {
  const candidates = isJson(text) ? objectsOfJson(text) : documentsOf(text).flatMap(objectOfYaml);
  return candidates.filter(({ apiVersion, kind }) => /^[A-Z]/.test(kind) && !apiVersion.startsWith("backstage.io/"));
}

type Candidate = ManifestObject & { readonly kind: string };

/** Two braces are a template's, and what they stand in is YAML as a rule. */
function isJson(text: string): boolean {
  return /^\s*(?:\{(?![{%])|\[)/.test(text);
}

function objectsOfJson(text: string): Candidate[] {
  return outermostTexts(text).flatMap((texts) => {
    const apiVersion = texts.get("apiVersion");
    const kind = texts.get("kind");
    return apiVersion === undefined || kind === undefined ? [] : [{ apiVersion: apiVersion.value, kind: kind.value, offset: apiVersion.offset }];
  });
}

interface Document {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** The documents that could be objects: of the many that a text may have, the rest need no closer look. */
function documentsOf(text: string): Document[] {
  const documents: Document[] = [];
  for (let start = text.startsWith("---") ? 3 : 0; start < text.length;) {
    const next = text.indexOf("\n---", start);
    const document = text.slice(start, next < 0 ? text.length : next + 1);
    if (document.includes("apiVersion")) documents.push({ text: document, start });
    start = next < 0 ? text.length : next + "\n---".length;
  }
  return documents;
}

const apiVersionLine = /^["']?apiVersion["']?[ \t]*:[ \t]*["']?([^\s"'#]+)/m;
const kindLine = /^["']?kind["']?[ \t]*:[ \t]*["']?([^\s"'#]+)/m;

function objectOfYaml({ text, start }: Document): Candidate[] {
  if (isJson(text)) return objectsOfJson(text).map((candidate) => ({ ...candidate, offset: start + candidate.offset }));
  const apiVersion = apiVersionLine.exec(text);
  const kind = apiVersion === null ? null : kindLine.exec(text);
  if (apiVersion?.[1] === undefined || kind?.[1] === undefined) return [];
  return [{ apiVersion: apiVersion[1], kind: kind[1], offset: start + apiVersion.index }];
}
