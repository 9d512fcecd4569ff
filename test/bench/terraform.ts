/**
 * Reading Terraform: our outline against the bare parser, a file that is typed in, who uses which module, and our readers
 * against the packages that read HCL. All in the same run.
 *   node esbuild.js && node esbuild.js --tests && node dist/test/bench/terraform.js
 * Times are processor time of this process, so that a busy machine does not change the ratios.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Language, Parser } from "web-tree-sitter";
import { folderOf } from "../../src/base/path";
import type { Use } from "../../src/model/outline";
import { useGraph } from "../../src/model/uses";
import type { TerraformReader } from "../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../src/sources/terraform/blocks";
import { readFiles, sampleWorkspace } from "../fixtures/workspace";
import type { GeneratedFile } from "./terraform/generated";
import { generateTerraform } from "./terraform/generated";
import { peersBeside } from "./terraform/peers";
import { readAfresh, readOpen, typings } from "./terraform/typing";

/** How many times the bare parser's time an outline may take; milliseconds for the graph of all uses. */
const wanted = { outline: 1.2, graph: 50 };

/** The folder that the bundler leaves the grammars in. */
const grammars = path.join(__dirname, "..", "..");

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const reader = await openTerraformReader(grammars);
  const files = generateTerraform(12_000);
  const megabytes = files.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  say(`repository  ${String(files.length)} files, ${megabytes.toFixed(1)} MB`);
  const quick = await reportOutline(reader, files, megabytes);
  const small = await reportGraph(reader, files);
  await reportTyping(reader);
  const understood = await reportPeers(reader, files);
  reader.dispose();
  if (!quick || !small || !understood) process.exitCode = 1;
}

/** The two take turns, file by file in small groups, so that both meet the same machine. */
async function reportOutline(reader: TerraformReader, files: readonly GeneratedFile[], megabytes: number): Promise<boolean> {
  const parser = new Parser().setLanguage(await Language.load(await readFile(path.join(grammars, "tree-sitter-terraform.wasm"))));
  const group = 200;
  const times = { bare: 0, ours: 0 };
  let blocks = 0;
  let uses = 0;
  const bare = (part: readonly GeneratedFile[]) => (): void => {
    for (const { text } of part) parser.parse(text)?.delete();
  };
  const ours = (part: readonly GeneratedFile[]) => (): void => {
    for (const { path: file, text } of part) {
      const { value } = reader.outline(file, text);
      blocks += value.blocks.length;
      uses += value.uses.length;
    }
  };
  // What the runtime does once, such as translating the parser, belongs to neither.
  bare(files.slice(0, group))();
  ours(files.slice(0, group))();
  [blocks, uses] = [0, 0];
  for (let start = 0; start < files.length; start += group) {
    const part = files.slice(start, start + group);
    const inTurn = (start / group) % 2 === 0;
    if (inTurn) times.bare += await processorTime(bare(part));
    times.ours += await processorTime(ours(part));
    if (!inTurn) times.bare += await processorTime(bare(part));
  }
  parser.delete();
  const ratio = times.ours / times.bare;
  say(`outline     ${String(blocks)} blocks and ${String(uses)} uses in ${seconds(times.ours)}, ${(megabytes / (times.ours / 1000)).toFixed(1)} MB/s; bare tree-sitter ${seconds(times.bare)}`);
  say(`            ${ratio.toFixed(2)} times the bare parser (wanted: at most ${String(wanted.outline)}): ${verdict(ratio <= wanted.outline)}`);
  return ratio <= wanted.outline;
}

async function reportGraph(reader: TerraformReader, files: readonly GeneratedFile[]): Promise<boolean> {
  const uses = new Map(files.map(({ path: file, text }): [string, readonly Use[]] => [file, reader.outline(file, text).value.uses]));
  const declaring = new Set(files.map(({ path: file }) => folderOf(file)));
  let roots = 0;
  const build = await processorTime(() => {
    const graph = useGraph({ files: uses, declaring });
    for (const folder of declaring) if (graph.isRoot(folder)) roots += 1;
  });
  const graph = useGraph({ files: uses, declaring });
  let reached = 0;
  const all = await processorTime(() => {
    for (const folder of declaring) reached += graph.rootsOf(folder).length;
  });
  say(`graph       ${String(declaring.size)} folders, ${String(roots)} roots in ${build.toFixed(0)} ms (wanted: under ${String(wanted.graph)}): ${verdict(build < wanted.graph)}; the roots of all folders, ${String(reached)} in sum, in ${all.toFixed(0)} ms more`);
  return build < wanted.graph;
}

async function reportTyping(reader: TerraformReader): Promise<void> {
  say("\ntyped into 100 KB         ms a key, afresh     ms a key, open     saved");
  for (const typing of typings(60)) {
    readOpen(reader, typing);
    const afresh = (await processorTime(() => { readAfresh(reader, typing); })) / typing.versions.length;
    const open = (await processorTime(() => { readOpen(reader, typing); })) / typing.versions.length;
    say(`${typing.name.padEnd(26)}${afresh.toFixed(1).padStart(16)}${open.toFixed(1).padStart(19)}${`${((1 - open / afresh) * 100).toFixed(0)} %`.padStart(10)}`);
  }
}

/** @returns whether our readers find something in every file. */
async function reportPeers(reader: TerraformReader, generated: readonly GeneratedFile[]): Promise<boolean> {
  const samples = [...(await readFiles(sampleWorkspace()))].flatMap(([file, text]) => (file.endsWith(".tf") ? [{ path: file, text }] : []));
  const sets: readonly { readonly name: string; readonly files: readonly GeneratedFile[] }[] = [
    { name: "sample files", files: samples },
    { name: "generated files", files: generated.slice(0, 200) },
    { name: "half-typed files", files: samples.flatMap(halfTyped) },
  ];
  let understood = true;
  for (const { name, files } of sets) {
    say(`\n${`${name} (${String(files.length)})`.padEnd(26)}ms a file     ratio     says nothing of`);
    let first: number | null = null;
    for (const peer of peersBeside(reader)) {
      let silent = 0;
      collectGarbage();
      // Nobody pays for its own start.
      for (const { path: file, text } of files.slice(0, 100)) await peer.reads(file, text);
      const ms = await processorTime(async () => {
        for (const { path: file, text } of files) if (!(await peer.reads(file, text))) silent += 1;
      });
      first ??= ms;
      say(`${peer.name.padEnd(26)}${(ms / files.length).toFixed(2).padStart(9)}${`${(ms / first).toFixed(1)} ×`.padStart(10)}${String(silent).padStart(20)}`);
      if (peer.name.startsWith("ours") && silent > 0) understood = false;
    }
  }
  return understood;
}

/** A file as it is while its last third is typed, every seventh key. */
function halfTyped({ path: file, text }: GeneratedFile): GeneratedFile[] {
  const from = Math.floor((text.length * 2) / 3);
  return Array.from({ length: Math.floor((text.length - from - 3) / 7) }, (_, step) => ({ path: file, text: text.slice(0, from + step * 7) }));
}

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

/** Otherwise one would pay for what another has left behind. */
function collectGarbage(): void {
  if (typeof collect === "function") Reflect.apply(collect, undefined, []);
}

async function processorTime(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function verdict(passed: boolean): string {
  return passed ? "reached" : "MISSED";
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
