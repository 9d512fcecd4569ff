/**
 * An owner in the one form in which two spellings can be compared: `@acme/platform` for a handle, `dana@acme.test` for an
 * e-mail address, `group:default/platform` for everything that a catalog defines. Always in lower case, for none of the
 * platforms and catalogs tells owners apart by case.
 */
export type OwnerReference = string;

/**
 * @param written `@acme/platform`, `dana@acme.test`, `group:default/platform`, `user:dana` or `platform`.
 * @param namespace where a name without one belongs. A name without a kind is a group (Backstage documentation, Descriptor
 * Format, `spec.owner`); the other catalogs know teams by a bare name, too.
 */
export function ownerReference(written: string, namespace = "default"): OwnerReference {
  const text = written.trim().toLowerCase();
  return text.startsWith("@") || isEmail(text) ? text : entityReference(text, "group", namespace);
}

/**
 * `[<kind>:][<namespace>/]<name>` written out, in lower case (Backstage documentation, Entity References).
 * @returns for example `component:default/orders`.
 */
export function entityReference(written: string, kind: string, namespace = "default"): string {
  const text = written.trim().toLowerCase();
  const colon = text.indexOf(":");
  const rest = text.slice(colon + 1);
  const slash = rest.indexOf("/");
  const given = { kind: text.slice(0, Math.max(0, colon)), namespace: rest.slice(0, Math.max(0, slash)), name: rest.slice(slash + 1) };
  return `${given.kind || kind.toLowerCase()}:${given.namespace || namespace.toLowerCase()}/${given.name}`;
}

export function isEmail(text: string): boolean {
  return /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/.]+$/.test(text);
}
