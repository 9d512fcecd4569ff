/** What `JSON.parse` makes of a text with or without a byte order mark; undefined, which no JSON means, when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text) as unknown;
  } catch {
    // The error quotes the text, which may hold secrets.
    return undefined;
  }
}
