import { folderOf, nameOf } from "../../../base/path";
import type { Read } from "../../../base/read";
import type { CatalogEntity, CatalogFormat } from "../../../model/catalog";
import { referenceOf } from "../../../model/catalog";
import type { Problem } from "../../../model/message";
import { openYaml } from "../../yaml/document";
import { readBackstage } from "./backstage";
import { CatalogFile } from "./catalogFile";
import { CatalogValue } from "./catalogValue";
import { readCortex } from "./cortex";
import { readDatadog } from "./datadog";
import type { EntityDraft } from "./entity";
import { readOpslevel } from "./opslevel";
import { readPort } from "./port";

/** What each format's files are called, by their own documentation and SchemaStore, and who reads one document of them. */
const formats: readonly { readonly format: CatalogFormat; readonly names: RegExp; readonly read: (document: CatalogValue) => EntityDraft[] }[] = [
  { format: "backstage", names: /(?:^|\/)(?:[^/]+\.)?catalog-info\.ya?ml$/, read: readBackstage },
  { format: "datadog", names: /(?:^|\/)(?:service|entity)\.datadog\.(?:ya?ml|json)$/, read: readDatadog },
  // OpsLevel does not look at `opslevel.yaml`.
  { format: "opslevel", names: /(?:^|\/)opslevel\.yml$/, read: readOpslevel },
  { format: "cortex", names: /(?:^|\/)(?:cortex\.ya?ml|\.cortex\/catalog\/[^/]+\.ya?ml)$/, read: readCortex },
  { format: "port", names: /(?:^|\/)port\.ya?ml$/, read: readPort },
];

/** The format that a file of this path has by its name; null when it is no catalog. */
export function catalogFormatOf(path: string): CatalogFormat | null {
  return formats.find(({ names }) => names.test(path))?.format ?? null;
}

export function isCatalogPath(path: string): boolean {
  return catalogFormatOf(path) !== null;
}

/**
 * Reads the entities of a service catalog's file, in their order. Secrets are not read; links and contacts hold none.
 * @param path POSIX, relative to the git root; its name decides the format. None are read where it is not {@link isCatalogPath}.
 */
export function readCatalog(path: string, text: string): Read<CatalogEntity[], Problem> {
  const format = formats.find(({ names }) => names.test(path));
  const opened = openYaml(path, text);
  if (format === undefined) return { value: [], problems: [] };
  const file = new CatalogFile(opened.value, opened.problems);
  const drafts = file.documents.flatMap((document) => format.read(new CatalogValue(file, document)));
  reportRepeated(drafts, file);
  return { value: inTheirFolder(drafts, folderFor(path)), problems: file.problems };
}

/** Two of one name are both kept, for which of them counts is the catalog's to say. */
function reportRepeated(drafts: readonly EntityDraft[], file: CatalogFile): void {
  const seen = new Set<string>();
  for (const draft of drafts) {
    const reference = referenceOf(draft);
    if (seen.has(reference)) file.report(draft.line, { key: "catalog.repeated", args: {} });
    seen.add(reference);
  }
}

/** Files in Cortex's own folder speak for the folder that holds it. */
function folderFor(path: string): string {
  return nameOf(folderOf(folderOf(path))) === ".cortex" ? folderOf(folderOf(folderOf(path))) : folderOf(path);
}

/** Groups, people and templates of services stand for no code; what is not here is code, like a component or a service. */
const distanceFromCode: ReadonlyMap<string, number> = new Map([
  ["group", Infinity], ["user", Infinity], ["team", Infinity],
  ["system", 1], ["api", 1], ["endpoint", 1],
  ["resource", 2], ["datastore", 2], ["queue", 2], ["database", 2],
  ["domain", 3], ["template", 3],
]);

/**
 * Lets those entities speak for the folder of the file that are closest to its code: where a component and its database are
 * described side by side, the folder is the component's.
 */
function inTheirFolder(drafts: readonly EntityDraft[], folder: string): CatalogEntity[] {
  const distance = ({ kind }: EntityDraft): number => distanceFromCode.get(kind) ?? 0;
  const closest = Math.min(...drafts.map(distance));
  return drafts.map((draft) => ({ ...draft, folder: closest < Infinity && distance(draft) === closest ? folder : null }));
}
