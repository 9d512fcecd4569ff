import { toPosix } from "../base/path";
import { compileGlob } from "./glob";

/**
 * Whether files lie where their person wants nothing recorded: in a repository, a folder or a file by its name (`acme-secret`),
 * by a part of its path (`clients/acme-*`), or by the whole of it (`/srv/clients`, `~/clients`, `C:/clients`). Whatever matches
 * takes everything below it along, because here a pattern that reaches too far costs less than one that does not reach.
 * @param patterns as the person wrote them.
 * @param home absolute path of the folder that `~` stands for.
 * @returns a test for absolute paths of files.
 */
export function privatePlaces(patterns: readonly string[], home: string): (file: string) => boolean {
  const globs = patterns.filter((pattern) => comparable(pattern) !== "").map((pattern) => compileGlob(fromTheTop(pattern, home)));
  if (globs.length === 0) return () => false;
  return (file) => {
    const parts = comparable(file).split("/");
    return parts.some((_, index) => {
      const above = parts.slice(0, index + 1).join("/");
      return globs.some((glob) => glob(above));
    });
  };
}

/** A pattern for paths from the top of the disk. One that does not begin there matches at any depth. */
function fromTheTop(written: string, home: string): string {
  const pattern = comparable(/^~[\\/]/.test(written) ? `${home}/${written.slice(2)}` : written);
  return /^(?:~?[\\/]|[a-z]:)/i.test(written) ? `/${pattern}` : `**/${pattern}`;
}

/** In small letters and with slashes, as if all systems did as Windows does, and without the slashes at both ends. */
function comparable(path: string): string {
  return toPosix(path).toLowerCase().replace(/^\/+|\/+$/g, "");
}
