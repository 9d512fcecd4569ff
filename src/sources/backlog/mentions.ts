import type { Token } from "markdown-it";
import { folderOf, resolveWithin } from "../../base/path";
import type { BacklogEntry, FileReference } from "../../model/backlog";
import { isFindingCode } from "../../model/finding";
import { webAddress } from "../../model/webAddress";

/** Stands between the words of a task and what it rests on. */
export const separator = " · ";

/** What the words, code and links of one task say, in order. */
interface Piece {
  readonly kind: "text" | "code" | "link";
  readonly text: string;
}

/**
 * What a task says beyond its words: the place, the block, the owner and the evidence. What stands behind the first `·` counts
 * before what the words themselves name.
 * @param path of the backlog, which links start from; paths between backticks start from the git root.
 */
export function entryFrom(path: string, tokens: readonly Token[]): BacklogEntry {
  const pieces = piecesOf(tokens);
  const { head, tail } = atSeparator(pieces);
  const ordered = [...tail, ...head];
  const spans = ordered.filter(({ kind }) => kind === "code").map(({ text }) => text);
  const links = ordered.filter(({ kind }) => kind === "link").map(({ text }) => text);
  const code = spans.find(isFindingCode) ?? null;
  const evidence = evidenceIn(ordered);
  const files = [
    ...spans.filter((span) => span !== code && span !== evidence).flatMap((span) => fileIn("", span)),
    ...links.flatMap((link) => fileIn(folderOf(path), link.replace(/#L(\d+).*$/, ":$1").replace(/#.*$/, ""))),
    ...ordered.filter(({ kind }) => kind === "text").flatMap(({ text }) => [...text.matchAll(lineInWords)].flatMap(([, file = ""]) => fileIn("", file))),
  ];
  return {
    text: wordsOf(head),
    place: files[0] ?? null,
    address: spans.find((span) => span !== code && span !== evidence && fileIn("", span).length === 0 && addressForm.test(span)) ?? null,
    owner: ownerIn(ordered),
    code,
    source: (evidence === null ? files[1] : anyFile("", evidence)[0]) ?? null,
    url: links.map(webAddress).find((link) => link !== null) ?? null,
  };
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    if (token.type === "code_inline") return [{ kind: "code", text: token.content }];
    if (token.type === "link_open") return [{ kind: "link", text: token.attrGet("href") ?? "" }];
    if (token.type === "softbreak" || token.type === "hardbreak") return [{ kind: "text", text: " " }];
    // The parser keeps an escaped character apart from the words around it.
    return token.type === "text" || token.type === "text_special" ? [{ kind: "text", text: token.content }] : [];
  });
}

function atSeparator(pieces: readonly Piece[]): { readonly head: readonly Piece[]; readonly tail: readonly Piece[] } {
  const joined = joinText(pieces);
  const at = joined.findIndex(({ kind, text }) => kind === "text" && text.includes(separator));
  const piece = joined[at];
  if (piece === undefined) return { head: joined, tail: [] };
  const cut = piece.text.indexOf(separator);
  const [before, behind] = [piece.text.slice(0, cut), piece.text.slice(cut + separator.length)];
  return { head: [...joined.slice(0, at), { kind: "text", text: before }], tail: [{ kind: "text", text: behind }, ...joined.slice(at + 1)] };
}

function joinText(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "text" && last?.kind === "text") joined[joined.length - 1] = { kind: "text", text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function wordsOf(pieces: readonly Piece[]): string {
  return oneLine(pieces.map(({ kind, text }) => (kind === "link" ? "" : text)).join(""));
}

/** As a person reads it in a list. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

/** Without a line, only what lies in a folder and is no Kubernetes object is taken for a file. */
function fileIn(folder: string, text: string): FileReference[] {
  const [, named = text, line] = withLine.exec(text) ?? [];
  const isFile = line === undefined ? named.includes("/") && !objectForm.test(named) : /[/.]|^[A-Z][A-Za-z]+file$|^CODEOWNERS$/.test(named);
  return isFile && !/[\\*?]/.test(named) ? anyFile(folder, text) : [];
}

/** What is known to be a file, whatever it looks like. */
function anyFile(folder: string, text: string): FileReference[] {
  const [, named = text, line] = withLine.exec(text) ?? [];
  const path = resolveWithin(folder, named);
  return path === undefined || path === "" ? [] : [{ path, line: line === undefined ? null : Number(line) }];
}

/** The file behind `from`, between backticks: what the finding was read from. */
function evidenceIn(pieces: readonly Piece[]): string | null {
  const at = pieces.findIndex(({ kind }, index) => kind === "code" && /(?:^|\s)from $/.test(pieces[index - 1]?.text ?? "") && pieces[index - 2]?.kind === "code");
  return pieces[at]?.text ?? null;
}

const withLine = /^(.+?):([1-9]\d{0,6})$/;

const lineInWords = /(?:^|[\s(])((?:[\w.-]+\/)*[\w-]*\.[\w.-]*\w:[1-9]\d*)(?=$|[\s),;.])/g;

/** `[NAMESPACE/]Kind/NAME`. */
const objectForm = /^(?:[a-z0-9-]+\/)?[A-Z][A-Za-z]+\/[\w.-]+$/;
const addressForm = /^(?:[\w-]+(?:\.[\w-]+|\[[^\]\s]+\])+|terraform|locals|(?:[a-z0-9-]+\/)?[A-Z][A-Za-z]+\/[\w.-]+)$/;

function ownerIn(pieces: readonly Piece[]): string | null {
  const words = pieces.map(({ kind, text }) => (kind === "text" ? text : "")).join(" ");
  const handle = /(?:^|[\s(])(@[A-Za-z0-9](?:[\w./-]*\w)?)/.exec(words)?.[1];
  return handle ?? /(?:^|[\s(])owner:? +([^\s,;)]*[^\s,;.)])/i.exec(words)?.[1] ?? null;
}
