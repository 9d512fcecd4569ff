// A Chromium from the npm registry, for a Linux machine that has no browser, no fonts and few libraries.
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { cached } from "./cache";
import { chromium, fonts } from "./pinned";
import { unpack, untar } from "./unpack";

export interface BrowserFiles {
  /** Absolute path of the program. */
  readonly program: string;
  /** What the program needs to find its libraries and fonts. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The browser, downloaded on first use. Linux on x64 only. */
export async function browserFiles(): Promise<BrowserFiles> {
  const folder = await cached(`chromium-${chromium.version}`, makeBrowser);
  const ours = path.join(folder, "bin", "lib");
  const before = process.env["LD_LIBRARY_PATH"];
  return {
    program: path.join(folder, "bin", "chromium"),
    environment: {
      LD_LIBRARY_PATH: before === undefined || before === "" ? ours : `${ours}:${before}`,
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
      XDG_CACHE_HOME: path.join(folder, "cache"),
    },
  };
}

async function makeBrowser(folder: string): Promise<void> {
  await unpack(chromium, folder, ["bin"]);
  const bin = path.join(folder, "bin");
  await decompress(bin, "chromium");
  await chmod(path.join(bin, "chromium"), 0o755);
  // The libraries of Amazon Linux hold the two that a slim Debian lacks; the rest is software rendering and a font.
  for (const archive of ["al2023.tar", "swiftshader.tar", "fonts.tar"]) {
    await decompress(bin, archive);
    await untar(bin, archive);
    await rm(path.join(bin, archive));
  }
  await unpack(fonts, folder, ["ttf"]);
  await writeFile(path.join(folder, "fonts.conf"), fontSettings);
}

async function decompress(bin: string, name: string): Promise<void> {
  const packed = path.join(bin, `${name}.br`);
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(path.join(bin, name)));
  await rm(packed);
}

/** The same fonts on every machine, so that pictures do not differ by what happens to be installed. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">bin/fonts</dir>
  <dir prefix="relative">ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;
