import { readFileSync } from "node:fs";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import type { IGrammar } from "vscode-textmate";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

/** The editor's own tokenizer with our grammars, and with others that a test writes itself, by scope name. */
export async function loadGrammar(scopeName: string, files: Readonly<Record<string, string>>, injections: readonly string[] = []): Promise<IGrammar> {
  await loadWASM(readFileSync("node_modules/vscode-oniguruma/release/onig.wasm"));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (scope) => {
      const text = files[scope];
      return Promise.resolve(text === undefined ? null : parseRawGrammar(text, `${scope}.json`));
    },
    getInjections: () => [...injections],
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar ${scopeName}.`);
  return grammar;
}

/**
 * What the lines are taken for: each piece of text with its innermost scope, without the language's name at its end. Pieces that
 * only have the scope of the whole file are left out.
 */
export function tokens(grammar: IGrammar, lines: readonly string[]): string[] {
  let state = INITIAL;
  return lines.flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1) ?? "";
      const text = line.slice(startIndex, endIndex).trim();
      return scopes.length === 1 || scope.startsWith("meta.") || text === "" ? [] : [`${text} ${scope.replace(/\.[\w-]+$/, "")}`];
    });
  });
}
