import type { Node, Tree, TreeCursor } from "web-tree-sitter";

/** Nodes that only hold others, whether the text parses (`body`) or not (`ERROR`). */
const transparent = new Set(["config_file", "body", "ERROR"]);

/**
 * The nodes at the top of a file, in order, also where an error has swept them up. They come one at a time, because text made
 * to hurt has a million of them and the reader stops at the first that is wrong.
 */
export function* topLevelNodes(tree: Tree): Generator<Node, void> {
  const cursor = tree.walk();
  try {
    yield* membersOf(cursor);
  } finally {
    cursor.delete();
  }
}

function* membersOf(cursor: TreeCursor): Generator<Node, void> {
  let depth = 0;
  for (;;) {
    if (transparent.has(cursor.nodeType) && cursor.gotoFirstChild()) {
      depth += 1;
      continue;
    }
    // An empty ERROR is yielded like any other node: something was wrong there.
    if (depth > 0) yield cursor.currentNode;
    while (!cursor.gotoNextSibling()) {
      depth -= 1;
      if (depth <= 0 || !cursor.gotoParent()) return;
    }
  }
}

/** The 0-based row of the first mistake in a tree that has one. */
export function firstErrorRow(tree: Tree): number {
  const cursor = tree.walk();
  try {
    for (;;) {
      const node = cursor.currentNode;
      if (node.isError || node.isMissing || !cursor.gotoFirstChild()) return node.startPosition.row;
      while (!cursor.currentNode.hasError && !cursor.currentNode.isMissing) {
        if (!cursor.gotoNextSibling()) return node.startPosition.row;
      }
    }
  } finally {
    cursor.delete();
  }
}
