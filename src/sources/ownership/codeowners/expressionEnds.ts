/** Literal text that every match of an expression between `^` and `$` starts and ends with; "" where none is certain. */
export interface ExpressionEnds {
  readonly start: string;
  readonly end: string;
}

const nothing: ExpressionEnds = { start: "", end: "" };

/**
 * Finds certain literal text without understanding the whole of RE2's syntax: whatever is not plainly a character counts as
 * unknown, and where a part of the expression may change the meaning of the rest (alternatives at the top, flags, quoting)
 * nothing is certain. So the ends may be shorter than they could be, and are never wrong.
 */
export function expressionEnds(expression: string): ExpressionEnds {
  if (expression.includes("(?") || expression.includes("\\Q")) return nothing;
  const parts = readParts(expression);
  if (parts === null) return nothing;
  const firstUnknown = parts.indexOf(null);
  if (firstUnknown < 0) return { start: parts.join(""), end: parts.join("") };
  return { start: parts.slice(0, firstUnknown).join(""), end: parts.slice(parts.lastIndexOf(null) + 1).join("") };
}

/** The expression as literal characters, and null for each part that is not one; null when nothing can be said. */
function readParts(expression: string): (string | null)[] | null {
  const parts: (string | null)[] = [];
  const characters = Array.from(expression);
  let depth = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    if (character === "[") {
      const end = endOfClass(characters, at);
      if (end < 0) return null;
      at = end;
      parts.push(null);
    } else if (character === "\\") {
      at += 1;
      const escaped = characters[at] ?? "";
      parts.push(depth === 0 && /^[^A-Za-z0-9]$/u.test(escaped) ? escaped : null);
    } else if (character === "(") {
      depth += 1;
      parts.push(null);
    } else if (character === ")") {
      depth -= 1;
      parts.push(null);
    } else if (character === "|" && depth === 0) return null;
    else if ("*+?{".includes(character)) {
      // A quantifier takes back what stands before it, and what stands in braces is unknown.
      parts.pop();
      parts.push(null);
      if (character === "{") while (at + 1 < characters.length && characters[at] !== "}") at += 1;
    } else parts.push(depth > 0 || ".^$|".includes(character) ? null : character);
  }
  return parts;
}

/** Where a class that starts at `start` ends: a `]` in first place, and those of `[:alpha:]`, do not end it. */
function endOfClass(characters: readonly string[], start: number): number {
  let at = start + 1;
  if (characters[at] === "^") at += 1;
  if (characters[at] === "]") at += 1;
  while (at < characters.length && characters[at] !== "]") {
    if (characters[at] === "\\") at += 1;
    else if (characters[at] === "[" && characters[at + 1] === ":") {
      while (at < characters.length && !(characters[at] === ":" && characters[at + 1] === "]")) at += 1;
      at += 1;
    }
    at += 1;
  }
  return at < characters.length ? at : -1;
}
