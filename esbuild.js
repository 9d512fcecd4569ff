// Bundles what ships (dist/) and what the tests run (dist/test/). tsc only checks types.
//   node esbuild.js             what ships: the extension, the command line, the estate's worker, and their grammars
//   node esbuild.js --unit      the unit tests, one bundle a test file
//   node esbuild.js --integration  the tests with git, workers and programs, likewise
//   node esbuild.js --tests     the extension tests, the browser tests, the fault tests and the benchmarks
//   node esbuild.js --host      the scripts that run all this
const { build } = require("esbuild");
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { copyFile, mkdir, writeFile } = require("node:fs/promises");
const path = require("node:path");

/** Everything that may be bundled, sorted. */
function sourceFiles() {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => `src/${file.split(path.sep).join("/")}`).sort();
}

/** Tells builds apart that may read the same files to something else: the caches of one are of no use to another. */
function sourceDigest() {
  const hash = createHash("sha256");
  for (const file of sourceFiles()) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  platform: "node",
  // The oldest runtime that any of the bundles meets: the command line on Node 20.
  target: "node20",
  format: "cjs",
  outbase: ".",
  logLevel: "warning",
  // Some libraries read import.meta.url to find themselves; a CommonJS bundle has __filename instead.
  define: { "import.meta.url": "importMetaUrl", sourceDigest: JSON.stringify(sourceDigest()) },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** The grammars that web-tree-sitter loads at run time, next to the bundles that load them. */
const wasm = [
  "web-tree-sitter/web-tree-sitter.wasm",
  "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm",
];

/**
 * VS Code's interface as one module of named parts. Left as a package outside of the bundle, each of a hundred files would ask
 * for it and make a copy of its own, name by name: half of what loading the extension took.
 * @type {import("esbuild").Plugin}
 */
const vscodeOnce = {
  name: "vscode-once",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === "vscode-once" ? { path: "vscode", external: true } : { path: "vscode", namespace: "vscode-once" }));
    onLoad({ filter: /.*/, namespace: "vscode-once" }, () => {
      const used = sourceFiles().flatMap((file) => readFileSync(file, "utf8").match(/(?<=\bvscode\.)[a-zA-Z]+/g) ?? []);
      return { contents: `export const { ${[...new Set(used)].sort().join(", ")} } = require("vscode");`, loader: "js" };
    });
  },
};

/** Licences under which a package may be bundled unchanged, with its notice and the address of its source. */
const licences = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "Python-2.0"]);

async function shipped() {
  /** @satisfies {import("esbuild").BuildOptions} */
  const bundled = { ...common, metafile: true, outdir: "dist", minify: true, legalComments: "none" };
  const extension = await build({
    ...bundled,
    entryPoints: { extension: "src/extension.ts", "present/german": "src/present/german.ts" },
    // A language is loaded by those who read it, so it stays out of the bundle that asks for it.
    external: ["./present/german"],
    plugins: [vscodeOnce],
    // A part of it that is used under another name than `vscode` would be missing.
    logOverride: { "import-is-undefined": "error" },
    // Such a bundle is found as other CommonJS is, without its ending.
    supported: { "dynamic-import": false },
  });
  // Their imports stay as they are: web-tree-sitter's own would call a `require` that it has not made yet.
  const threads = await build({
    ...bundled,
    entryPoints: { cli: "src/cli.ts", worker: "src/estate/worker.ts", reportThread: "src/reportThread.ts" },
  });
  // What runs in a page: loaded only when the page is opened.
  const page = await build({
    metafile: true,
    bundle: true, platform: "browser", target: "chrome128", format: "iife", logLevel: "warning",
    entryPoints: { report: "src/webview/report/page.ts" },
    outdir: "dist",
    minify: true,
    legalComments: "none",
  });
  await copyWasm("dist");
  await writeFile(path.join("dist", "ThirdPartyNotices.txt"), notices([...[extension, threads, page].flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...wasm.map((file) => `node_modules/${file}`)]));
}

/**
 * The licences of everything that is bundled, as they ask for: one text, the packages by name.
 * @param {string[]} inputs files that went into the bundles, relative to this folder
 */
function notices(inputs) {
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, repository, homepage } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    if (!licences.has(license)) throw new Error(`${name} is under ${license}, which nobody looked at yet: see "licences" in esbuild.js.`);
    const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)\b/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence text to hand on.`);
    const source = String(repository?.url ?? repository ?? homepage ?? "").replace(/^git\+/, "");
    return [`${name} ${version} (${license})`, source, "", readFileSync(path.join(folder, file), "utf8").trim()].join("\n");
  });
  return `Infra Steward contains the following packages. Their sources are found at the addresses given.\n\n${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** @param {string} folder */
async function copyWasm(folder) {
  await mkdir(folder, { recursive: true });
  await Promise.all(wasm.map((file) => copyFile(path.join("node_modules", file), path.join(folder, path.basename(file)))));
}

/** @param {string[]} entryPoints bundled each with the sources it tests; packages stay in node_modules. */
async function tests(entryPoints) {
  await build({
    ...common,
    entryPoints,
    outdir: "dist",
    packages: "external",
    external: ["vscode"],
    sourcemap: "inline",
  });
}

/**
 * Named one by one, because the bundler takes a pattern that matches nothing for a mistake.
 * @param {string} folder a folder of test/, which may be missing
 */
function sources(folder) {
  const root = path.join("test", folder);
  const files = existsSync(root) ? readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
  return files.filter((file) => file.endsWith(".ts")).map((file) => path.join(root, file));
}

async function main() {
  if (process.argv.includes("--unit")) {
    await tests(["test/unit/**/*.test.ts"]);
    await copyWasm("dist/test/unit");
  } else if (process.argv.includes("--integration")) {
    await tests(["test/integration/**/*.test.ts"]);
    await build({ ...common, entryPoints: { worker: "src/estate/worker.ts", reportThread: "src/reportThread.ts" }, outdir: "dist/test/integration", packages: "external" });
    await copyWasm("dist/test/integration");
  } else if (process.argv.includes("--tests")) {
    await tests(["extension", "e2e", "bench", "faults"].flatMap(sources));
  } else if (process.argv.includes("--host")) {
    await tests(sources("host"));
  } else {
    await shipped();
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
