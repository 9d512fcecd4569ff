import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";
import * as v from "valibot";
import { commands } from "../../src/host/commandTable";
import { contextKeys } from "../../src/host/contextKeyTable";
import { settingsTable } from "../../src/host/settingsTable";

/**
 * The house rules: who may import whom, no cycles, no `any`, no `console`, package.json equal to the typed maps of `host`,
 * imports equal to declared dependencies. The table is the one in README.md, and a test holds the two together.
 */
interface Room {
  /** Folders of src that may be imported; the room itself always may. */
  readonly folders: readonly string[];
  /** Packages that may be imported; `node` stands for all of Node's own modules. */
  readonly packages: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  base: { folders: [], packages: [] },
  model: { folders: ["base"], packages: [] },
  git: { folders: ["base"], packages: ["node", "simple-git"] },
  sources: {
    folders: ["model", "base", "git"],
    packages: ["node", "yaml", "valibot", "re2js", "ical.js", "web-tree-sitter", "markdown-it", "github-slugger", "smol-toml"],
  },
  findings: { folders: ["model", "base"], packages: [] },
  edits: { folders: ["sources", "model", "base"], packages: [] },
  estate: { folders: ["sources", "findings", "edits", "git", "model", "base"], packages: ["node", "minisearch", "valibot"] },
  webview: { folders: ["model"], packages: ["chart.js"] },
  journal: { folders: ["model", "base"], packages: ["node", "valibot"] },
  reports: { folders: ["model", "base"], packages: [] },
  present: { folders: ["model", "base"], packages: [] },
  terminal: { folders: ["present", "estate", "reports", "journal", "git", "model", "base"], packages: ["node"] },
  host: { folders: ["present", "model", "base"], packages: ["vscode"] },
  features: { folders: ["host", "present", "edits", "reports", "estate", "journal", "model", "base"], packages: ["vscode"] },
  views: { folders: ["host", "present", "edits", "reports", "estate", "journal", "model", "base"], packages: ["vscode"] },
};

/** They build the parts, so they may see everything, and nothing may import them. */
const entries = ["extension", "cli", "reportThread"];

interface Import {
  readonly from: string;
  /** A module of ours as a path below src without extension, or a package's name. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

const sources = filesBelow("src").map((file) => ({ file, ast: parse(file) }));
const imports = sources.flatMap(({ file, ast }) => importsOf(file, ast));

describe("the house rules", () => {
  it("every folder of src is a room of the table", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    assert.deepEqual(folders.filter((folder) => !(folder in rooms)), []);
  });

  it("a room imports only what the table allows", () => {
    assert.deepEqual(imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} -> ${to}`), []);
  });

  it("one feature never imports another, nor a view", () => {
    const crossing = imports.filter(({ from, to, ours }) => ours && feature(from) !== null && feature(to) !== null && feature(from) !== feature(to));
    assert.deepEqual(crossing.map(({ from, to }) => `${from} -> ${to}`), []);
  });

  it("one kind of source never imports another's internals", () => {
    const crossing = imports.filter(({ from, to, ours }) => ours && kind(from) !== null && kind(to) !== null && kind(from) !== kind(to) && kind(to) !== sharedSyntax);
    assert.deepEqual(crossing.map(({ from, to }) => `${from} -> ${to}`), []);
  });

  it("nothing imports the entry files", () => {
    assert.deepEqual(imports.filter(({ to, ours }) => ours && entries.includes(to)).map(({ from }) => from), []);
  });

  it("there is no cycle", () => {
    assert.deepEqual(cycles(), []);
  });

  it("there is no any and no console", () => {
    const found = sources.flatMap(({ file, ast }) => forbidden(ast).map((what) => `${file}: ${what}`));
    assert.deepEqual(found, []);
  });

  it("every imported package is a declared dependency, and every dependency is imported", () => {
    const { dependencies } = manifest();
    const used = new Set(imports.filter(({ ours, to }) => !ours && to !== "vscode" && !isNode(to)).map(({ to }) => to));
    const declared = new Set(Object.keys(dependencies));
    assert.deepEqual([...used].filter((name) => !declared.has(name)), []);
    // The grammar is a file that the bundler copies.
    assert.deepEqual(Object.keys(dependencies).filter((name) => !used.has(name) && name !== "@tree-sitter-grammars/tree-sitter-hcl"), []);
  });

  it("package.json contributes the commands of the table, and hides those that need an argument", () => {
    const { contributes } = manifest();
    const declared = contributes.commands.map(({ command, title, icon }) => ({ command, title, icon: icon ?? null }));
    const table = Object.entries(commands).map(([name, { title, icon }]) => ({ command: `infraSteward.${name}`, title, icon }));
    assert.deepEqual(declared, table);
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when === "false").map(({ command }) => command);
    assert.deepEqual(hidden, Object.entries(commands).flatMap(([name, { palette }]) => (palette ? [] : [`infraSteward.${name}`])));
  });

  it("package.json contributes the settings of the table with their defaults and scopes", () => {
    const declared = manifest().contributes.configuration.flatMap(({ properties }) => Object.entries(properties))
      .map(([key, setting]) => [key, { default: setting.default, scope: setting.scope }]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(Object.entries(settingsTable).map(([key, setting]) => [`infraSteward.${key}`, setting])));
  });

  it("every when clause of package.json uses a context key of the table with one of its values", () => {
    // `view == infraSteward.estate` names a view, and is no key of ours.
    const clauses = readFileSync("package.json", "utf8").matchAll(/(?<!== )\b(infraSteward\.\w+) [!=]= (\w+)/g);
    const values = new Map<string, readonly string[]>(Object.entries(contextKeys));
    const unknown = [...clauses].filter(([, key = "", value = ""]) => values.get(key)?.includes(value) !== true);
    assert.deepEqual(unknown.map(([clause]) => clause), []);
  });

  it("README.md shows the same table", () => {
    const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| `(\w+)` \|[^|]*\| ([^|]+) \|$/gm)];
    const shown = rows.map(([, room = "", allowed = ""]) => [room, allowed.split(", ").filter((name) => name !== "nothing")]);
    const existing = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const table = Object.entries(rooms).filter(([room]) => existing.includes(room)).map(([room, { folders, packages }]) => {
      const parsers = room === "sources" ? ["node", "its parser libraries"] : packages;
      return [room, [...folders.filter((folder) => existing.includes(folder)), ...parsers]];
    });
    assert.deepEqual(shown, table);
  });

  it("every %key% of package.json has its words, and no words are left over", () => {
    const used = new Set([...readFileSync("package.json", "utf8").matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    const words = Object.keys(v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync("package.nls.json", "utf8"))));
    assert.deepEqual([...used].sort(), words.sort());
  });
});

function allowed({ from, to, ours }: Import): boolean {
  const room = roomOf(from);
  if (room === null) return true;
  const rules = rooms[room];
  if (rules === undefined) return false;
  if (ours) return roomOf(to) === room || rules.folders.includes(roomOf(to) ?? "");
  return rules.packages.includes(isNode(to) ? "node" : to);
}

/** The first folder below src; null for the entry files. */
function roomOf(module: string): string | null {
  return module.includes("/") ? (module.split("/")[0] ?? null) : null;
}

function feature(module: string): string | null {
  const [room, name] = module.split("/");
  return room === "features" ? (name ?? null) : room === "views" ? "views" : null;
}

/** A folder of sources that is a syntax and not a kind of fact: every kind may read with it. */
const sharedSyntax = "yaml";

function kind(module: string): string | null {
  const parts = module.split("/");
  return parts[0] === "sources" && parts.length > 2 ? (parts[1] ?? null) : null;
}

function isNode(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name);
}

function cycles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, ours, typeOnly } of imports) {
    if (ours && !typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (module: string, path: readonly string[]): void => {
    const seen = path.indexOf(module);
    if (seen >= 0) return void found.push([...path.slice(seen), module].join(" -> "));
    if (done.has(module)) return;
    for (const next of edges.get(module) ?? []) visit(next, [...path, module]);
    done.add(module);
  };
  for (const module of edges.keys()) visit(module, []);
  return found;
}

function forbidden(ast: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push("any");
    if (ts.isIdentifier(node) && node.text === "console") found.push("console");
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

function importsOf(file: string, ast: ts.SourceFile): Import[] {
  const from = moduleName(file);
  return ast.statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    const typeOnly = ts.isImportDeclaration(statement) ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : statement.isTypeOnly;
    const { text } = specifier;
    if (!text.startsWith(".")) return [{ from, to: packageName(text), ours: false, typeOnly }];
    return [{ from, to: moduleName(path.posix.join(path.posix.dirname(file), text)), ours: true, typeOnly }];
  });
}

function packageName(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

/** `src/model/place.ts` is the module `model/place`. */
function moduleName(file: string): string {
  return file.replace(/^src\//, "").replace(/\.ts$/, "");
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(file) : entry.name.endsWith(".ts") ? [file] : [];
  });
}

const manifestSchema = v.object({
  dependencies: v.record(v.string(), v.string()),
  contributes: v.object({
    commands: v.array(v.object({ command: v.string(), title: v.string(), icon: v.optional(v.string()) })),
    menus: v.object({ commandPalette: v.array(v.object({ command: v.string(), when: v.string() })) }),
    configuration: v.array(v.object({ properties: v.record(v.string(), v.object({ default: v.unknown(), scope: v.string() })) })),
  }),
});

function manifest(): v.InferOutput<typeof manifestSchema> {
  return v.parse(manifestSchema, JSON.parse(readFileSync("package.json", "utf8")));
}
