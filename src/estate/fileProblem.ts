import type { FileRead } from "../base/tree";
import type { Message, Problem } from "../model/message";

/** Why a file that should count does not, as a sentence about the whole file; null when it was read or is simply not there. */
export function fileProblem(path: string, read: FileRead, maxBytes: number): Problem | null {
  if (read.kind !== "refused") return null;
  return { path, line: null, message: refusal(path, read, maxBytes) };
}

function refusal(path: string, read: Extract<FileRead, { kind: "refused" }>, maxBytes: number): Message {
  if (read.reason === "tooLarge") return { key: "file.tooLarge", args: { path, bytes: read.bytes ?? maxBytes, maxBytes } };
  return { key: `file.${read.reason}`, args: { path } };
}
