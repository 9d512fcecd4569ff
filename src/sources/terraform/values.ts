import type { Node } from "web-tree-sitter";
import type { TerraformValue } from "./file";
import { expression, literal } from "./file";
import { unindent, unquote } from "./strings";

/** How deep values may lie in each other before they count as an expression: recursion stays safe, and nobody writes more. */
const maxDepth = 50;

/** The value of an `expression` node of the grammar; whatever is not written out literally is an `expression`. */
export function valueOf(node: Node, text: string, depth = 0): TerraformValue {
  const [only, ...more] = partsOf(node);
  if (only === undefined || more.length > 0 || node.hasError || depth > maxDepth) return expression;
  switch (only.type) {
    case "literal_value":
      return literalOf(only, text);
    case "operation":
      return signedOf(only, text);
    case "template_expr":
      return templateOf(only, text);
    case "collection_value":
      return collectionOf(only, text, depth + 1);
    default:
      return expression;
  }
}

/** The text of a `string_lit` node, without quotes and escapes. */
export function stringOf(node: Node, text: string): string {
  return unquote(text.slice(node.startIndex + 1, node.endIndex - 1));
}

function literalOf(node: Node, text: string): TerraformValue {
  const child = node.firstNamedChild;
  const source = text.slice(node.startIndex, node.endIndex);
  if (child === null) return expression;
  switch (child.type) {
    case "string_lit":
      return literal(stringOf(child, text));
    case "numeric_lit":
      return literal(Number(source));
    case "bool_lit":
      return literal(source === "true");
    case "null_lit":
      return literal(null);
    default:
      return expression;
  }
}

/** `-1` and `!true`: the grammar has no signed literals. */
function signedOf(node: Node, text: string): TerraformValue {
  const unary = node.firstNamedChild;
  const operand = unary?.type === "unary_operation" ? unary.firstNamedChild : null;
  if (operand?.type !== "literal_value") return expression;
  const value = literalOf(operand, text);
  if (value.kind !== "literal") return expression;
  const negative = text.startsWith("-", node.startIndex);
  if (negative && typeof value.value === "number") return literal(-value.value);
  return !negative && typeof value.value === "boolean" ? literal(!value.value) : expression;
}

function templateOf(node: Node, text: string): TerraformValue {
  const template = node.firstNamedChild;
  const parts = template?.namedChildren ?? [];
  if (template === null || parts.some(({ type }) => type === "template_interpolation" || type === "template_directive")) return expression;
  if (template.type === "quoted_template") return literal(unquote(text.slice(template.startIndex + 1, template.endIndex - 1)));
  const source = text.slice(template.startIndex, template.endIndex);
  const content = /^<<-?[^\n]*\n([^]*?)[ \t]*\S+$/.exec(source);
  return content?.[1] === undefined ? expression : literal(unindent(content[1], source.startsWith("<<-")));
}

function collectionOf(node: Node, text: string, depth: number): TerraformValue {
  const collection = node.firstNamedChild;
  if (collection?.type === "tuple") {
    const items = collection.namedChildren.filter(({ type }) => type === "expression");
    return { kind: "list", items: items.map((item) => valueOf(item, text, depth)) };
  }
  if (collection?.type !== "object") return expression;
  const elements = collection.namedChildren.filter(({ type }) => type === "object_elem");
  return {
    kind: "object",
    entries: elements.map((element) => {
      const value = element.childForFieldName("val");
      return { key: keyOf(element.childForFieldName("key"), text), value: value === null ? expression : valueOf(value, text, depth) };
    }),
  };
}

/** An object's key: a bare name is text, and so is a literal; null for one that must be evaluated. */
function keyOf(node: Node | null, text: string): string | null {
  if (node === null) return null;
  const [only, ...more] = partsOf(node);
  if (only?.type === "variable_expr" && more.length === 0) return text.slice(only.startIndex, only.endIndex);
  const value = valueOf(node, text);
  return value.kind === "literal" && value.value !== null ? String(value.value) : null;
}

function partsOf(node: Node): Node[] {
  return node.children.filter(({ type }) => type !== "comment");
}
