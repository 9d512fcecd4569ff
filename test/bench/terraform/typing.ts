import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { generateTerraform } from "./generated";

/** What somebody types into the middle of a large file, key by key. */
export interface Typing {
  readonly name: string;
  readonly versions: readonly string[];
}

/** @param files how many generated files the large one is made of; 60 make 100 KB. */
export function typings(files: number): readonly Typing[] {
  const text = generateTerraform(files).map((file) => file.text).join("\n");
  const middle = text.indexOf("\n}\n", text.length / 2) + 3;
  const inValue = text.indexOf('"', text.length / 2) + 1;
  return [
    { name: "a value", versions: typed(text, inValue, "restored-from-the-backup-of-yesterday") },
    { name: "a new block", versions: typed(text, middle, '\nresource "aws_sqs_queue" "returns" {\n  name = "returns"\n}\n') },
  ];
}

function typed(text: string, at: number, keys: string): string[] {
  return Array.from({ length: keys.length + 1 }, (_, length) => text.slice(0, at) + keys.slice(0, length) + text.slice(at));
}

/** Reads every version, each from nothing. */
export function readAfresh(reader: TerraformReader, { versions }: Typing): void {
  for (const version of versions) reader.outline("main.tf", version);
}

/** Reads every version as of a file that is open: the first one from nothing. */
export function readOpen(reader: TerraformReader, { versions }: Typing): void {
  const open = reader.open("main.tf");
  for (const version of versions) open.outline(version);
  open.dispose();
}
