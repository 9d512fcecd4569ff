import type { Writable } from "node:stream";

/**
 * Ends the program once nobody reads on, as after `… | head -1`: whoever closed the pipe has all that was wanted.
 * @param end ends the process with this exit code.
 */
export function endWithReader(stream: Writable, end: (code: number) => void): void {
  stream.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") throw error;
    end(0);
  });
}
