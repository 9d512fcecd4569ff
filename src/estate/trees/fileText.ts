import type { FileRead } from "../../base/tree";
import { textOfBytes } from "../../sources/drift/bytes";

/**
 * Bytes that fit the limit, as text: UTF-8 without a byte order mark, with a replacement for what is not; a NUL makes it binary.
 * @param anyEncoding whether what is well-formed UTF-16 is text, too.
 */
export function fileText(bytes: Uint8Array, anyEncoding = false): FileRead {
  const decoded = anyEncoding ? textOfBytes(bytes) : null;
  if (decoded !== null && !decoded.includes("\0")) return { kind: "text", text: decoded, bytes: bytes.length };
  if (bytes.includes(0)) return { kind: "refused", reason: "binary", bytes: bytes.length };
  return { kind: "text", text: new TextDecoder("utf-8").decode(bytes), bytes: bytes.length };
}
