import type { FileRead } from "../../base/tree";

/** Bytes that fit the limit, as text: UTF-8 without a byte order mark, with a replacement for what is not; a NUL makes it binary. */
export function fileText(bytes: Uint8Array): FileRead {
  if (bytes.includes(0)) return { kind: "refused", reason: "binary", bytes: bytes.length };
  return { kind: "text", text: new TextDecoder("utf-8").decode(bytes), bytes: bytes.length };
}
