import type { Entry } from "../../journal/entry";

/** A record for people: all its fields, with its time in words they read, and where it comes from. */
export function readable({ writer, sequence, record: { at, ...fields } }: Entry): Readonly<Record<string, unknown>> {
  return { at: new Date(at.wall).toISOString(), ...fields, writer, sequence };
}
