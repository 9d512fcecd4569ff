import type { BacklogEntry, FileReference } from "../model/backlog";
import { oneLine, separator } from "../sources/backlog/mentions";

/** More is no line of a list any more. */
const longestText = 300;

/** The words of a task line, as Markdown that is read back as it was meant. */
export function taskWords({ text, place, address, owner, code, source, url }: BacklogEntry): string {
  const evidence = [code === null ? null : span(code), source === null ? null : `from ${span(written(source))}`, url === null ? null : `<${url}>`];
  return [
    escaped(shortened(oneLine(text).replaceAll(separator, ", "))),
    // With a line, a file is known as one whatever it is called.
    place === null ? null : span(written({ ...place, line: place.line ?? 1 })),
    address === null ? null : span(address),
    owner === null ? null : owner.startsWith("@") ? owner : `owner ${owner}`,
    evidence.filter((part) => part !== null).join(" "),
  ].filter((part) => part !== null && part !== "").join(separator);
}

function written({ path, line }: FileReference): string {
  return line === null ? path : `${path}:${line}`;
}

/** Code spans keep every character; a longer fence lets them hold the fence itself (CommonMark, Code spans). */
function span(text: string): string {
  const plain = oneLine(text);
  return plain.includes("`") ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}

/** CommonMark, Backslash escapes: only what would otherwise be code, emphasis, a link, an entity or HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&!]/g, "\\$&");
}

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).trimEnd()}…`;
}
