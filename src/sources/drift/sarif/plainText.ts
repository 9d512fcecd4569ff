/** No message needs more; the rest is in the tool's own report. */
const maxLength = 500;

/**
 * A tool's words as one line of plain text: links keep their words only, control characters and those that turn the
 * direction of writing are gone.
 */
export function plainLine(text: string, max = maxLength): string {
  // Cut first: nothing here may take time for what is not shown.
  const words = text.slice(0, max * 4).replaceAll(/\[((?:[^[\]\\]|\\.)*)\]\((?:[^()\\]|\\.)*\)/g, "$1").replaceAll(/\\([[\]\\])/g, "$1");
  const line = words.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replaceAll(/\p{Cf}/gu, "").trim();
  if (line.length <= max) return line;
  // Half of a pair of code units is no character.
  return `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Fills `{0}` and so on, as far as it will be shown; where nothing is to be filled in, braces are the tool's own (SARIF 2.1.0, section 3.11.5). */
export function filledIn(text: string, values: readonly string[] | undefined): string {
  if (values === undefined || values.length === 0) return text;
  return text.slice(0, maxLength * 4).replaceAll(/\{\{|\}\}|\{(\d{1,4})\}/g, (found, number: string | undefined) => (number === undefined ? found.slice(1) : (values[Number(number)]?.slice(0, maxLength) ?? found)));
}
