import { frontMatterEnd, markdownLines } from "../comments";
import type { Scope } from "./ignores";

/** What each comment of a Markdown file is about, by its 1-based line: the lines below it until a blank one outside of a fence. */
export function markdownScopes(text: string): (line: number) => Scope {
  const all = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const front = frontMatterEnd(all);
  const lines = markdownLines(all, front);
  const isText = (words: string): boolean => words.trim() !== "" && !/^\s*<!--.*-->\s*$/.test(words);
  const first = lines.find(({ text: words }) => isText(words))?.line ?? Infinity;
  return (line) => {
    if (line < first) return null;
    // A formatter may have put a blank line after the comment.
    const start = lines.find((one) => one.line > line && isText(one.text))?.line;
    if (start === undefined) return "nothing";
    const end = lines.find((one) => one.line > start && one.text.trim() === "" && !one.isFenced)?.line ?? all.length + 1;
    return { start: line, end: end - 1 };
  };
}
