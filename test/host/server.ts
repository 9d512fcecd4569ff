// A running VS Code server: on loopback, with a token, with a data folder of its own.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Release } from "./pinned";
import { run, start } from "./program";
import { serverFiles } from "./serverFiles";
import { temporaryFolder } from "./temporaryFolder";
import { userSettings } from "./userSettings";

export interface ServerOptions {
  readonly release: Release;
  /** False opens folders in Restricted Mode until the person trusts them. */
  readonly trustsEverything: boolean;
  /** Where extensions, settings and state are kept (absolute path); a folder for this run alone when left out. */
  readonly data?: string;
  /** A packaged extension to install first, as a person would. */
  readonly vsix?: string;
  /** The folder of an extension that is there from the start (absolute path). */
  readonly beside?: string;
  /** Added to our environment for the server and so for the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Lets a page of the workbench run a test module and hear its result, and lets no server stay behind. */
  readonly forTests?: boolean;
  /** Added to the settings that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Server {
  /** Where the workbench opens a folder or a `.code-workspace` file (absolute path), or nothing at all; `payload` are pairs for the workbench's own use. */
  url(opened: string | null, payload?: readonly (readonly [string, string])[]): string;
  /** The address under which the workbench knows a file of this machine (absolute path). */
  fileAddress(file: string): string;
  /** What the server printed last, to explain a failure with. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const startLimit = 60_000;
const installLimit = 120_000;

/** Starts a server and resolves when it listens. Fails with what it printed when it does not within a minute. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, main } = await serverFiles(options.release);
  const temporary = await temporaryFolder();
  const data = options.data ?? temporary.path;
  try {
    const token = randomBytes(16).toString("hex");
    const tokenFile = path.join(temporary.path, "token");
    await writeFile(tokenFile, token, { mode: 0o600 });
    await writeSettings(data, options.settings ?? {});
    if (options.beside !== undefined) await cp(options.beside, path.join(data, "extensions", path.basename(options.beside)), { recursive: true });
    if (options.vsix !== undefined) await install(node, main, data, options.vsix);

    let listening: (port: number) => void;
    const port = new Promise<number>((resolve) => (listening = resolve));
    const program = start(
      node,
      [
        main,
        ...["--host", "127.0.0.1", "--port", "0", "--connection-token-file", tokenFile, "--server-data-dir", data],
        ...["--accept-server-license-terms", "--telemetry-level", "off"],
        // A server whose tests were killed ends by itself, five minutes after its last window.
        ...(options.forTests === true ? ["--enable-smoke-test-driver", "--enable-remote-auto-shutdown"] : []),
        ...(options.trustsEverything ? ["--disable-workspace-trust"] : []),
      ],
      {
        env: { ...process.env, ...options.environment },
        onLine: (line) => {
          const found = /^Extension host agent listening on (\d+)/u.exec(line)?.[1];
          if (found !== undefined) listening(Number(found));
        },
      },
    );
    const ended = program.exit.then(({ tail }) => tail);
    const stop = async () => {
      await program.stop();
      await temporary.remove();
    };
    return { ...addresses(await within(port, ended, stop), token), ended, stop };
  } catch (error) {
    await temporary.remove();
    throw error;
  }
}

async function within(port: Promise<number>, ended: Promise<string>, stop: () => Promise<void>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The VS Code server did not listen within ${startLimit / 1000} s.`)), startLimit);
  });
  const early = ended.then((tail): never => {
    throw new Error(`The VS Code server ended at once:\n${tail}`);
  });
  try {
    return await Promise.race([port, late, early]);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The packaged server keeps the person's settings beside its data; the official one leaves them to the browser, and reads
 * those of the machine. Settings that the person has changed in a kept data folder stay.
 */
async function writeSettings(data: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  for (const folder of [path.join(data, "data", "User"), path.join(data, "data", "Machine")]) {
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, "settings.json");
    if (!existsSync(file)) await writeFile(file, JSON.stringify({ ...userSettings, ...more }, undefined, 2));
  }
}

async function install(node: string, main: string, data: string, vsix: string): Promise<void> {
  const { code, tail } = await run(node, [main, "--install-extension", vsix, "--force", "--server-data-dir", data, "--accept-server-license-terms"], {
    timeLimit: installLimit,
  });
  if (code !== 0) throw new Error(`VS Code could not install ${path.basename(vsix)}:\n${tail}`);
}

function addresses(port: number, token: string): Pick<Server, "url" | "fileAddress"> {
  const authority = `127.0.0.1:${port}`;
  // A Windows path has no slash in front of its drive letter; the path of an address has one.
  const asPath = (file: string) => file.replaceAll("\\", "/").replace(/^(?!\/)/u, "/");
  return {
    url(opened, payload) {
      const query = new URLSearchParams({ tkn: token });
      if (opened === null) query.set("ew", "true");
      else query.set(opened.endsWith(".code-workspace") ? "workspace" : "folder", asPath(opened));
      if (payload !== undefined) query.set("payload", JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    fileAddress: (file) => `vscode-remote://${authority}${asPath(file)}`,
  };
}
