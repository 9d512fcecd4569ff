/** A value that is a text, and where its key stands. */
export interface KeyedText {
  readonly value: string;
  readonly offset: number;
}

/**
 * The outermost keys of a JSON text whose values are texts: of its object, or of every object right in its list. It counts
 * braces and passes over what stands in quotes, and does not ask that the rest be well-formed, or even finished.
 * @returns one map an object. Escapes are left as they are written.
 */
export function outermostTexts(json: string): ReadonlyMap<string, KeyedText>[] {
  const objects: Map<string, KeyedText>[] = [];
  const depthOfKeys = json.trimStart().startsWith("[") ? 2 : 1;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at];
    if (letter === "{" || letter === "[") {
      depth += 1;
      if (letter === "{" && depth === depthOfKeys) objects.push(new Map());
    } else if (letter === "}" || letter === "]") {
      depth -= 1;
    } else if (letter === '"') {
      const end = endOfQuotes(json, at);
      const colon = depth === depthOfKeys ? firstBeyondBlanks(json, end + 1) : end;
      const value = json[colon] === ":" ? firstBeyondBlanks(json, colon + 1) : colon;
      if (value > colon && json[value] === '"') {
        const endOfValue = endOfQuotes(json, value);
        objects.at(-1)?.set(json.slice(at + 1, end), { value: json.slice(value + 1, endOfValue), offset: at });
        at = endOfValue;
      } else {
        at = end;
      }
    }
  }
  return objects;
}

/** @returns the offset of the closing quotes, or of the end of the text. */
function endOfQuotes(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === "\\") at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}

function firstBeyondBlanks(json: string, start: number): number {
  let at = start;
  while (at < json.length && " \t\r\n".includes(json[at] ?? "")) at += 1;
  return at;
}
