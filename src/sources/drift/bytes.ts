/**
 * The text of a file that somebody's tool wrote, by its byte order mark, or by the NUL that UTF-16 puts beside a first letter
 * of ASCII: Windows' shell redirects output in UTF-16.
 * @returns null when the bytes are neither UTF-8 nor UTF-16.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decoded("utf-16le", bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return decoded("utf-16le", swapped(bytes));
  return decoded("utf-8", bytes);
}

/** The decoder takes a byte order mark away. */
function decoded(encoding: "utf-8" | "utf-16le", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 with the bytes of each unit the other way round; a last odd byte stays, and is then refused. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let index = 0; index + 1 < copy.length; index += 2) {
    copy[index] = bytes[index + 1] ?? 0;
    copy[index + 1] = bytes[index] ?? 0;
  }
  return copy;
}
