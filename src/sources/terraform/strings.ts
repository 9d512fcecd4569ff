const letters: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/**
 * The text that a quoted literal stands for, without its quotes: escapes resolved, `$${` and `%%{` as the marks they
 * protect, normalised as HCL does (HCL native syntax specification, Template Expressions).
 */
export function unquote(source: string): string {
  const plain = source.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))/g,
    (whole, short: string | undefined, long: string | undefined, letter: string | undefined) => {
      if (letter !== undefined) return letters[letter] ?? whole;
      const code = Number.parseInt(short ?? long ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
  return unprotect(plain).normalize("NFC");
}

/** The text of a heredoc without interpolations, from the line after its mark to the line before its end. */
export function unindent(source: string, flush: boolean): string {
  const plain = unprotect(source).normalize("NFC");
  if (!flush) return plain;
  const lines = plain.split("\n");
  // Blank lines neither count nor are cut, whatever they consist of.
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines.map((line) => (line.trim() === "" ? line : line.slice(common))).join("\n");
}

function unprotect(text: string): string {
  return text.replaceAll(/([$%])\1\{/g, "$1{");
}
