import { coversAddress, withoutIndex } from "./coveredAddress";
import type { Glob } from "./glob";
import { compileGlob, literalPrefix } from "./glob";
import type { Message } from "./message";
import type { Place } from "./place";
import type { Runbook, RunbookMatch } from "./runbook";

/** What else is known about a place, from catalogs and alert rules. */
export interface PlaceContext {
  /** `payments`, or as catalogs write it: `component:default/payments`. */
  readonly services?: readonly string[];
  readonly alerts?: readonly string[];
}

/** Reasons from the least to the most specific. A longer literal path is more specific than a shorter one, by its length. */
const ranks = { system: 0, path: 1, service: 2, file: 3, alert: 4, resourceType: 5, resource: 6 } as const;
const rankWidth = 10_000;

/**
 * The runbooks that apply to a place, each with its best reason, the most specific first and then by title.
 *
 * A resource, an alert or a service may be named by `appliesTo`, the title or a heading; what only the text mentions is no
 * reason. A runbook that says which paths it is for applies to resources and systems only there: the same Terraform address
 * in another root is another resource.
 */
export function matchRunbooks(place: Place, runbooks: readonly Runbook[], context: PlaceContext = {}): RunbookMatch[] {
  const matches = runbooks.flatMap((runbook) => {
    const reason = bestReason(place, runbook, context);
    return reason === null ? [] : [{ runbook, ...reason }];
  });
  return matches.sort((a, b) => b.specificity - a.specificity || compareText(a.runbook.title, b.runbook.title));
}

interface Reason {
  readonly why: Message;
  readonly specificity: number;
}

/** A runbook made ready to be asked about many places: the caret moves more often than runbooks change. */
interface Prepared {
  readonly globs: readonly PreparedGlob[];
  /** In lower case, like the names that are looked for in it. */
  readonly title: string;
  readonly titleAndHeadings: string;
}

interface PreparedGlob {
  readonly pattern: string;
  /** Of what every path begins with that it matches. */
  readonly length: number;
  /** Whether it names one file and no more, as far as that can be told without looking: by an extension. */
  readonly isFile: boolean;
  readonly matches: Glob;
}

const prepared = new WeakMap<Runbook, Prepared>();

function prepare(runbook: Runbook): Prepared {
  const known = prepared.get(runbook);
  if (known !== undefined) return known;
  const fresh = {
    globs: runbook.appliesTo.paths.map((pattern) => ({ pattern, length: literalPrefix(pattern).length, isFile: /^[^*?[\]{}]*\/[^*?[\]{}/]*\.[^*?[\]{}/.]+$/.test(pattern), matches: compileGlob(pattern) })),
    title: runbook.title.toLowerCase(),
    titleAndHeadings: [runbook.title, ...runbook.headings.map((heading) => heading.text)].join("\n").toLowerCase(),
  };
  prepared.set(runbook, fresh);
  return fresh;
}

function bestReason(place: Place, runbook: Runbook, context: PlaceContext): Reason | null {
  const { paths, systems } = runbook.appliesTo;
  const ready = prepare(runbook);
  const path = longestPath(place.file.path, ready);
  const inScope = paths.length === 0 || path !== null;
  const { system } = place.file;
  const byPath = path !== null && (systems.length === 0 || systems.includes(system)) ? path : null;
  return (
    (inScope ? resourceReason(place, runbook, ready) : null) ??
    alertReason(runbook, ready, context.alerts ?? []) ??
    // Whoever names one file means that file; a service is mostly many.
    (byPath?.isFile === true ? pathReason("file", byPath) : null) ??
    serviceReason(runbook, ready, context.services ?? []) ??
    (byPath === null ? null : pathReason("path", byPath)) ??
    (paths.length === 0 && systems.includes(system) ? reason("system", { key: "runbookFor.system", args: { system } }) : null)
  );
}

function reason(rank: keyof typeof ranks, why: Message, within = 0): Reason {
  return { why, specificity: ranks[rank] * rankWidth + within };
}

function pathReason(rank: "file" | "path", { pattern, length }: PreparedGlob): Reason {
  return reason(rank, { key: "runbookFor.path", args: { pattern } }, length);
}

function resourceReason(place: Place, runbook: Runbook, ready: Prepared): Reason | null {
  const address = place.block?.address;
  if (address === undefined) return null;
  const { resources } = runbook.appliesTo;
  if (resources.some((resource) => withoutIndex(resource) === address) || hasWord(ready.titleAndHeadings, address)) {
    return reason("resource", { key: "runbookFor.resource", args: { address } });
  }
  const pattern = resources.find((resource) => coversAddress(resource, address));
  return pattern === undefined ? null : reason("resourceType", { key: "runbookFor.resourceType", args: { pattern } });
}

function alertReason(runbook: Runbook, ready: Prepared, alerts: readonly string[]): Reason | null {
  const alert = alerts.find((name) => includesName(runbook.appliesTo.alerts, name) || hasWord(ready.titleAndHeadings, name));
  return alert === undefined ? null : reason("alert", { key: "runbookFor.alert", args: { alert } });
}

/** A service is only looked for in the title where none is declared: its name may be a word like any other (`orders`). */
function serviceReason(runbook: Runbook, ready: Prepared, services: readonly string[]): Reason | null {
  const declared = runbook.appliesTo.services.map(entityName);
  const service = services.map(entityName).find((name) => (declared.length === 0 ? hasWord(ready.title, name) : includesName(declared, name)));
  return service === undefined ? null : reason("service", { key: "runbookFor.service", args: { service } });
}

/** The one of the globs that matches `path` with the longest literal beginning; null when none does. */
function longestPath(path: string, { globs }: Prepared): PreparedGlob | null {
  let best: PreparedGlob | null = null;
  for (const glob of globs) {
    if ((best === null || glob.length > best.length) && glob.matches(path)) best = glob;
  }
  return best;
}

/** Whether a text in lower case holds a name as a word of its own. */
function hasWord(text: string, name: string): boolean {
  const wanted = name.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ""; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + wanted.length, at + wanted.length + 3);
    // A full stop or a slash continues a name only before another letter: else it ends a sentence.
    if (!/[\p{L}\p{N}_-]$/u.test(before) && !/^[./]?[\p{L}\p{N}_]|^-/u.test(after)) return true;
  }
  return false;
}

function includesName(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}

/** `component:default/payments` is the service `payments`. */
function entityName(reference: string): string {
  return reference.slice(Math.max(reference.lastIndexOf("/"), reference.lastIndexOf(":")) + 1);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
