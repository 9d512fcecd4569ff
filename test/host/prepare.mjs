// @ts-check
// The first step of `npm start`, `npm test`, `npm run bench` and `npm run package`. Plain JavaScript on Node's own modules,
// because on a fresh clone nothing else is there yet: it installs what is missing, bundles the script, and runs it.
//   node test/host/prepare.mjs start|test|bench|package|sample [ARGUMENT…]
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { clearInterval, setInterval } from "node:timers";
import { fileURLToPath, pathToFileURL, URL } from "node:url";
import { npmEnvironment, npmScript } from "./npm.mjs";
import { endWithParent } from "./parent.mjs";

const scripts = ["start", "test", "bench", "package", "sample"];
/** The first Node 20 that can require ES modules, which mocha 12 and eslint 10 count on. */
const oldestNode = [20, 19];
const stamp = path.join("node_modules", ".installed-by-infra-steward");

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** Says what is missing on this machine, before anything fails in a way that explains less. */
function requireTools() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = oldestNode;
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    throw new Error(`Node ${oldestNode.join(".")} or newer is needed; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`);
  }
  if (spawnSync("git", ["--version"], { stdio: "ignore" }).status !== 0) {
    throw new Error("git is missing. Install it (https://git-scm.com, Debian: apt-get install git) and try again.");
  }
}

/** Installs the dependencies unless those that are there come from this lock file, this Node and this platform. */
async function installDependencies() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const wanted = `${lock} ${process.platform}-${process.arch} node${process.versions.node.split(".")[0]}\n`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    say("Reused the installed dependencies");
    return;
  }
  await program("Installing dependencies (260 MB on disk)", [npmScript(), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], npmEnvironment());
  // Written last: an installation that was cut off has no stamp, and the next run makes it anew.
  writeFileSync(stamp, wanted);
}

/**
 * Runs a Node program with a word now and then, so that a long silence is not taken for an end.
 * @param {string} title
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
function program(title, args, env) {
  say(`${title} …`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env });
    const reminder = setInterval(() => say(`  … still at it after ${seconds()} s`), 10_000);
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(reminder);
      if (code === 0) {
        say(`  done in ${seconds()} s`);
        resolve();
      } else {
        reject(new Error(`${title} failed; what is printed above says why.`));
      }
    });
  });
}

async function main() {
  const [what = "", ...args] = process.argv.slice(2);
  if (!scripts.includes(what)) throw new Error(`Say what to do: ${scripts.join(", ")}.`);
  endWithParent();
  process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
  requireTools();
  await installDependencies();
  await program("Bundling the scripts", ["esbuild.js", "--host"], process.env);
  // The same process goes on, so that Ctrl-C and signals reach the script that has something to end.
  const script = await import(pathToFileURL(path.resolve("dist", "test", "host", `${what}.js`)).href);
  process.exitCode = await script.main(args);
}

main().catch((error) => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
});
