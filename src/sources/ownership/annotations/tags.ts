import type { OwnerTag, OwnerTagValue } from "../../../model/ownerTag";
import type { Block } from "../../../model/place";

/** As much of a parsed Terraform file as tags are read from. */
export interface TaggedFile {
  readonly blocks: readonly TaggedBlock[];
}

interface TaggedBlock extends Block, TaggedBody {
  readonly labels: readonly string[];
}

interface TaggedBody {
  readonly attributes: readonly TaggedAttribute[];
  readonly blocks: readonly NestedBody[];
}

interface NestedBody extends TaggedBody {
  readonly type: string;
}

interface TaggedAttribute {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  readonly value: TagValue;
}

type TagValue =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "list"; readonly items: readonly TagValue[] }
  | { readonly kind: "object"; readonly entries: readonly { readonly key: string | null; readonly value: TagValue }[] }
  | { readonly kind: "expression" };

interface Tags {
  readonly value: TagValue;
  /** 1-based line on which they begin. */
  readonly line: number;
}

/**
 * Reads the tags that name an owner: `tags` and `labels` of resources and modules, `tag` blocks as in auto scaling groups, and
 * what a provider adds to all its resources (`default_tags`, `default_labels`; Terraform documentation of the AWS and Google
 * providers). Only what is written out counts; a reference is told as one.
 * @param text of the file, which tells the line of each tag.
 * @param names of the tags that count, the most important first.
 */
export function readOwnerTags(path: string, text: string, file: TaggedFile, names: readonly string[]): OwnerTag[] {
  const lines = text.split(/\r?\n/);
  return file.blocks.flatMap((block) => {
    const { kind, address, startLine, endLine } = block;
    return tagsOf(block).flatMap((tags) =>
      names.flatMap((name): OwnerTag[] => {
        const value = tags.value.kind === "object" ? tags.value.entries.findLast(({ key }) => key === name)?.value : undefined;
        if (value === undefined) return [];
        const written = writtenTag(lines, tags.line, endLine, name);
        const owner = ownerIn(value, written.value);
        if (owner === null) return [];
        const source = { kind: "tags", path, line: written.line } as const;
        return [{ name, value: owner, block: { kind, address, startLine, endLine }, provider: providerOf(block), source }];
      }),
    );
  });
}

function tagsOf(block: TaggedBlock): Tags[] {
  const attribute = (body: TaggedBody, ...names: readonly string[]): Tags[] => body.attributes.filter(({ name }) => names.includes(name)).slice(0, 1);
  if (block.kind === "resource" || block.kind === "module") return [...attribute(block, "tags"), ...attribute(block, "labels"), ...tagBlocks(block)];
  if (block.kind !== "provider") return [];
  const nested = block.blocks.find(({ type }) => type === "default_tags");
  // In Terraform's JSON syntax a nested block is an attribute.
  const json = attribute(block, "default_tags").flatMap(({ value, line }) => {
    const first = value.kind === "list" ? value.items[0] : value;
    const tags = first?.kind === "object" ? first.entries.find(({ key }) => key === "tags") : undefined;
    return tags === undefined ? [] : [{ value: tags.value, line }];
  });
  return [...(nested === undefined ? [] : attribute(nested, "tags")), ...attribute(block, "default_labels"), ...json];
}

/** `tag { key = "owner", value = "platform" }`: one block for each tag. */
function tagBlocks(block: TaggedBlock): Tags[] {
  return block.blocks.filter(({ type }) => type === "tag").flatMap(({ attributes }) => {
    const key = attributes.find(({ name }) => name === "key")?.value;
    const value = attributes.find(({ name }) => name === "value");
    if (value === undefined || key?.kind !== "literal" || typeof key.value !== "string") return [];
    return [{ value: { kind: "object", entries: [{ key: key.value, value: value.value }] } as const, line: value.line }];
  });
}

/** What a provider with an alias adds only the resources get that ask for it, so it speaks for none by its name. */
function providerOf(block: TaggedBlock): string | null {
  const hasAlias = block.attributes.some(({ name }) => name === "alias");
  return block.kind === "provider" && !hasAlias ? (block.labels[0] ?? null) : null;
}

/** Longer or unseen texts name nobody. */
const ownerName = /^[^\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]{1,250}$/u;

/** `var.team`, alone or as the whole of a string; what else follows on the line is left alone. */
const reference = /^(?:"\$\{\s*)?([a-z_]\w*(?:\.\w+|\[[\w"]+\])+)(?:\s*\}")?\s*(?:[,}#].*|\/\/.*)?$/i;

function ownerIn(value: TagValue, written: string): OwnerTagValue | null {
  if (value.kind === "expression") return { kind: "reference", to: reference.exec(written)?.[1] ?? null };
  if (value.kind !== "literal" || typeof value.value !== "string") return null;
  const owner = value.value.trim();
  return ownerName.test(owner) ? { kind: "literal", owner } : null;
}

/** How far below the beginning of its tags a tag is looked for, and how far into a line: written by hand, none is farther. */
const maxLines = 500;
const maxColumns = 2000;

/** Where a tag stands and what is written behind it: the parsed value does not tell. The beginning of its tags where it is not found. */
function writtenTag(lines: readonly string[], from: number, to: number, name: string): { readonly line: number; readonly value: string } {
  for (let line = from; line <= Math.min(to, from + maxLines); line += 1) {
    const text = (lines[line - 1] ?? "").slice(0, maxColumns);
    const value = /^\s*(?:#|\/\/)/.test(text) ? null : behindKey(text, name);
    if (value !== null) return { line, value };
  }
  return { line: from, value: behindKey((lines[from - 1] ?? "").slice(0, maxColumns), "value") ?? "" };
}

function behindKey(text: string, key: string): string | null {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const value = /^"?\s*[=:]\s*(.*)$/.exec(text.slice(at + key.length))?.[1];
    if (value !== undefined && /(?:^|[\s{,"])$/.test(text.slice(0, at))) return value;
  }
  return null;
}
