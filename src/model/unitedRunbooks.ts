import { repositoryPlace, sameRepository } from "./repositoryName";
import type { AppliesTo, Runbook } from "./runbook";

/** So many names make a title; more are no title any more. */
const maxNames = 3;

/**
 * Each runbook once, in the order in which they first come. What is known of the same file or address from several sources is
 * put together: it applies to all that any of them says. A link to a file of this repository on its host is that file.
 * @param repository this repository, as `github.com/acme/shop`; null when it is not known.
 */
export function unitedRunbooks(runbooks: readonly Runbook[], repository: string | null): Runbook[] {
  const paths = new Set(runbooks.flatMap(({ location }) => ("path" in location ? [location.path] : [])));
  const together = new Map<string, Runbook[]>();
  for (const runbook of runbooks) {
    const key = locationKey(ownFile(runbook.location, paths, repository) ?? runbook.location);
    const others = together.get(key);
    if (others === undefined) together.set(key, [runbook]);
    else others.push(runbook);
  }
  return [...together.values()].flatMap((parts) => (parts[0] === undefined ? [] : [united(parts[0], parts)]));
}

/** A text that tells locations apart. Nothing else is to be read from it. */
export function locationKey(location: Runbook["location"]): string {
  return "path" in location ? `path ${location.path}` : `url ${location.url}`;
}

/** The file of this repository that a link shows; null for every other link. */
function ownFile(location: Runbook["location"], paths: ReadonlySet<string>, repository: string | null): Runbook["location"] | null {
  if ("path" in location || repository === null) return null;
  const place = repositoryPlace(location.url);
  if (place === null || place.path === null || !sameRepository(place.repository, repository)) return null;
  const path = decoded(place.path);
  return paths.has(path) ? { path } : null;
}

/** What was put together before, by its first part: the same parts make the very same runbook, so what was worked out from it holds. */
const before = new WeakMap<Runbook, { readonly parts: readonly Runbook[]; readonly united: Runbook }>();

function united(first: Runbook, parts: readonly Runbook[]): Runbook {
  if (parts.length === 1) return first;
  const known = before.get(first);
  if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index])) return known.united;
  const file = parts.find(({ location }) => "path" in location);
  const best = file ?? parts.reduce((kept, other) => (saysMore(other, kept) ? other : kept), first);
  const made = { ...best, title: file === undefined ? titleOf(best, parts) : file.title, appliesTo: allOf(parts.map(({ appliesTo }) => appliesTo)) };
  before.set(first, { parts, united: made });
  return made;
}

/** Whether a link says what is behind it, where the other does not: an alert's name is a title only for want of a better one. */
function saysMore(one: Runbook, other: Runbook): boolean {
  return isNamedForAlert(other) && !isNamedForAlert(one);
}

function isNamedForAlert({ title, appliesTo }: Runbook): boolean {
  return appliesTo.alerts.includes(title);
}

/** A page that several alerts name is called by all of them, or the first few. */
function titleOf(best: Runbook, same: readonly Runbook[]): string {
  if (!isNamedForAlert(best)) return best.title;
  const names = [...new Set(same.map(({ title }) => title))];
  return names.length <= maxNames ? names.join(", ") : `${names.slice(0, maxNames).join(", ")}, …`;
}

function allOf(lists: readonly AppliesTo[]): AppliesTo {
  const all = (key: keyof AppliesTo): string[] => [...new Set(lists.flatMap((list) => list[key]))];
  return { paths: all("paths"), systems: all("systems"), resources: all("resources"), services: all("services"), alerts: all("alerts") };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is a character of the name.
    return path;
  }
}
