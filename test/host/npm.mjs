// @ts-check
// How npm is found. Plain JavaScript, because it is also needed before anything is installed.
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * The npm that started us, or the one that came with this Node. It is named as a script and run with our own Node: on
 * Windows `npm` is a batch file, and Node starts those only through a shell.
 * @returns {string} absolute path of npm's command line script
 * @throws {Error} when this Node has no npm beside it; the message is a sentence for the person
 */
export function npmScript() {
  const bin = path.dirname(process.execPath);
  const startedBy = process.env["npm_execpath"];
  const candidates = [
    startedBy !== undefined && path.basename(startedBy) === "npm-cli.js" ? startedBy : undefined,
    path.join(bin, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(bin, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(bin, "..", "share", "nodejs", "npm", "bin", "npm-cli.js"),
  ];
  const found = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (found === undefined) {
    throw new Error("npm is missing beside this Node. Install Node from https://nodejs.org, which brings npm, and try again.");
  }
  return found;
}

/**
 * The environment for an npm that we start: without what the npm around us says about its own script and folder.
 * The person's settings (registry, proxy, certificates) stay.
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment() {
  const ours = /^npm_(lifecycle|package|command|execpath|node_execpath|config_local_prefix$)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
