/** The setting that says which files are infrastructure: a glob to the name of a system, or to `none`. Of several lines that match, the last decides. */
export type AssociationSetting = Readonly<Record<string, string>>;

/** The setting as it holds where several places set it. The nearer a place, the later its lines stand, also those that a farther one has. */
export function layered(farthestFirst: readonly AssociationSetting[]): AssociationSetting {
  const lines = new Map<string, string>();
  for (const [pattern, system] of farthestFirst.flatMap((layer) => Object.entries(layer))) {
    // A Map keeps the place of a key that it knows: taken out first, the line goes to the end, where it decides.
    lines.delete(pattern);
    lines.set(pattern, system);
  }
  return Object.fromEntries(lines);
}
