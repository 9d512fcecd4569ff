/** Names of values that open something: they are never read, shown or logged. */
const secretName = /secret|token|passw|credential|webhook|signature|^sig$|^auth|(?:api|access|account|integration|private|routing|service|signing)[-_.]?key|^key$/i;

/** Whoever knows such an address can write to the channel behind it. */
const secretHosts = /(?:^|\.)(?:hooks\.slack\.com|webhook\.office\.com)$/i;

/** Whether the value of that name could be a secret, by the name alone. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/**
 * A web address that may be shown: http or https, without user, password and secret-like parameters.
 * @returns null for every other text, and for addresses that are secrets themselves.
 */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (secretHosts.test(url.hostname) || /\/api\/webhooks\//.test(url.pathname)) return null;
  const secret = [...url.searchParams.keys()].filter(isSecretName);
  // Some sites hand tokens over behind the hash, as a page's own parameters.
  const hidden = url.hash.includes("=") && [...new URLSearchParams(url.hash.slice(1)).keys()].some(isSecretName);
  if (url.username === "" && url.password === "" && secret.length === 0 && !hidden) return text;
  url.username = "";
  url.password = "";
  if (hidden) url.hash = "";
  for (const name of secret) url.searchParams.delete(name);
  return url.href;
}
