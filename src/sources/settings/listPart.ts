import type { ParsedNode } from "yaml";
import * as v from "valibot";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { YamlFile } from "../yaml/document";
import { itemsOf } from "../yaml/nodes";
import { expectedOf } from "./expected";

/** A part of the settings that is a list: its name, where it stands, and the same as plain values. */
export interface ListPart {
  readonly part: string;
  readonly node: ParsedNode | null;
  readonly given: unknown;
}

/** The items of a list, each with its line. One that is not as the schema says is a problem, and the others still hold. */
export function readListPart<T>(file: YamlFile, { part, node, given }: ListPart, schema: v.GenericSchema<unknown, T>): Read<readonly (T & { readonly line: number })[], Problem> {
  const value: (T & { readonly line: number })[] = [];
  const problems: Problem[] = [];
  const report = (line: number, expected: string): void => void problems.push({ path: file.path, line, message: { key: "settings.part", args: { part, expected } } });
  if (given === null || given === undefined) return { value, problems };
  if (!Array.isArray(given)) {
    report(node === null ? 1 : file.lineAt(node.range[0]), "Array");
    return { value, problems };
  }
  const items = itemsOf(node);
  for (const [index, one] of given.entries()) {
    const item = items[index];
    const line = item === undefined ? 1 : file.lineAt(item.range[0]);
    const parsed = v.safeParse(schema, one);
    if (parsed.success) value.push({ ...parsed.output, line });
    else report(line, expectedOf(parsed.issues));
  }
  return { value, problems };
}
