import type { Signature } from "./changes";

/** The name and address that somebody is known by. */
export type Mailmap = (signature: Signature) => Signature;

/** Up to two names, each with an address after it; the second pair is what commits say. */
const entry = /^([^<>]*)<([^<>]*)>(?:([^<>]*)<([^<>]*)>)?/;

/**
 * Reads a `.mailmap`. Git applies it to authors by itself, but leaves the names in trailers as they were written. Addresses and
 * names are compared without regard to case, a line for an address with a name wins over one for the address alone, and the
 * last line wins. Lines that are none are passed over, as by git. Source: git documentation, gitmailmap.
 */
export function readMailmap(text: string): Mailmap {
  const known = new Map<string, Partial<Signature>>();
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("#")) continue;
    const [, properName = "", first = "", commitName = "", second] = (entry.exec(line) ?? []).map((part: string | undefined) => part?.trim());
    if (first === "" && second === undefined) continue;
    const name = properName === "" ? {} : { name: properName };
    const email = second === undefined ? {} : { email: first };
    const key = keyOf(commitName, second ?? first);
    known.set(key, { ...known.get(key), ...name, ...email });
  }
  return (signature) => ({ ...signature, ...(known.get(keyOf(signature.name, signature.email)) ?? known.get(keyOf("", signature.email))) });
}

function keyOf(name: string, email: string): string {
  return `${email}\n${name}`.toLowerCase();
}
