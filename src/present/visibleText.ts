/**
 * Text from a repository as a terminal may have it: control characters (C0, DEL, C1) written as escapes, because a path may
 * hold them, and to a terminal they are commands. JSON is left as it is, so programs read the true path there.
 */
export function visible(text: string): string {
  // Control characters are the very thing looked for.
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, (control) => short[control] ?? `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** One line of columns; only the tabs between them are tabs. */
export function row(...columns: readonly string[]): string {
  return columns.map(visible).join("\t");
}
