/** A version with at least two numbers, or one number behind a `v`; a name may stand before it: `v1.4.2`, `api/v2.0`, `shop@1.3.0`, `v57`. */
const version = /(?:^|[/@_-])(?:v?\d+(?:\.\d+)+|v\d+)(?<rest>[-+._][\w.+-]+)?$/i;
/** A word that says so: `release-2026-11-02`, `deploy/412`, `production_17`. */
const word = /(?:^|[/_.-])(?:releases?|deploy(?:ed|ment|s)?|prod(?:uction)?|live)[/_.-]/i;
/** What is made to be tried before it is released. */
const trial = /(?:^|[-+._/\d])(?:alpha|beta|rc|pre|preview|dev|snapshot|nightly|canary|test|next)(?:[-+._/\d]|$)/i;

/**
 * Whether a tag looks as if something was released by it, by its name alone: a version (Semantic Versioning 2.0.0; calendar
 * versions look the same) that is no pre-release, or a name that says release, deploy or production.
 */
export function isReleaseTag(name: string): boolean {
  return !trial.test(name) && (version.test(name) || word.test(name));
}
