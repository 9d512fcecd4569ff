// The files of a VS Code server. On Linux they come from the npm registry alone: no desktop, no system packages, no
// native builds. Elsewhere they are Microsoft's own build, which needs update.code.visualstudio.com.
import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { cached, cacheFolder } from "./cache";
import { during } from "./output";
import { ripgrep } from "./pinned";
import type { Pinned, Release } from "./pinned";
import { npm, unpack } from "./unpack";

/** The two files that start a server: `node main …`. Absolute paths. */
export interface ServerFiles {
  readonly node: string;
  readonly main: string;
}

/** The server of a release, downloaded on first use. Fails with a sentence when it cannot be had. */
export async function serverFiles(release: Release): Promise<ServerFiles> {
  const node = release.node[`${process.platform}-${process.arch}`];
  return node === undefined ? officialServer(release) : packagedServer(release, node);
}

async function packagedServer(release: Release, node: Pinned): Promise<ServerFiles> {
  const nodeFolder = await cached(`node-${node.version}`, (empty) => unpack(node, empty, ["bin/node"]));
  const folder = await cached(`server-${release.version}`, (empty) => makeServer(release, empty));
  return { node: path.join(nodeFolder, "bin", "node"), main: path.join(folder, "lib", "vscode", "out", "server-main.js") };
}

async function makeServer(release: Release, folder: string): Promise<void> {
  await unpack(release.server, folder, ["lib/vscode"]);
  const server = path.join(folder, "lib", "vscode");
  // The server has its own shrinkwrap, with the hash of every package. Its few native modules are optional: without
  // them it logs less and watches files by other means, so none is built and no compiler is needed.
  await during(`Installing what the server of VS Code ${release.version} depends on`, () =>
    npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], server),
  );
  if (release.ripgrep === "missing") await addRipgrep(folder, server);
}

/** Puts the search program where the script that we did not run would have put it; without it `findFiles` fails. */
async function addRipgrep(folder: string, server: string): Promise<void> {
  const part = `bin/${process.platform}-${process.arch}/rg`;
  const unpacked = path.join(folder, "ripgrep");
  await mkdir(unpacked);
  await unpack(ripgrep, unpacked, [part]);
  const bin = path.join(server, "node_modules", "@vscode", "ripgrep", "bin");
  await mkdir(bin, { recursive: true });
  await rename(path.join(unpacked, part), path.join(bin, "rg"));
  await rm(unpacked, { recursive: true });
}

async function officialServer(release: Release): Promise<ServerFiles> {
  const platform = `server-${process.platform}-${process.arch}-web`;
  const title = `Getting the server of VS Code ${release.version} for ${platform}`;
  const program = await during(title, () =>
    downloadAndUnzipVSCode({ version: release.version, platform, cachePath: cacheFolder, reporter: new SilentReporter() }),
  ).catch((cause: unknown) => {
    throw new Error(`The server of VS Code ${release.version} could not be downloaded from update.code.visualstudio.com.`, { cause });
  });
  const folder = path.dirname(path.dirname(program));
  const node = path.join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(node)) throw new Error(`The download of the server of VS Code ${release.version} holds no Node; delete ${folder} and try again.`);
  return { node, main: path.join(folder, "out", "server-main.js") };
}
