import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openGit } from "../../../src/git/git";
import { hardenedEnvironment } from "../../../src/git/hardening";
import { everyRead, noObject } from "./everyRead";
import { describePosix, temporaryFolder, writeProgram } from "./temporary";

describePosix("the hardening", () => {
  const root = temporaryFolder();
  const tools = temporaryFolder();
  const argvFile = join(tools, "argv");
  const environmentFile = join(tools, "environment");
  const binary = writeProgram(join(tools, "a folder; with spaces", "git"), `printf '%s\\n' "$@" > '${argvFile}'`, `env > '${environmentFile}'`, "echo done");
  const steering = {
    GIT_DIR: "/elsewhere", GIT_WORK_TREE: "/elsewhere", GIT_EXTERNAL_DIFF: "touch x", GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.fsmonitor",
    GIT_CONFIG_VALUE_0: "touch x", GIT_SSH_COMMAND: "touch x", GIT_PAGER: "touch x", EDITOR: "touch x", PAGER: "touch x", SSH_ASKPASS: "touch x",
  };

  before(() => Object.assign(process.env, steering));
  after(() => {
    for (const name of Object.keys(steering)) Reflect.deleteProperty(process.env, name);
  });

  for (const [name, read] of Object.entries(everyRead)) {
    it(`reaches the command line and the environment of ${name}`, async () => {
      await read(openGit(root, { isTrusted: () => true, binary }), { object: noObject, commit: noObject });
      const argv = readFileSync(argvFile, "utf8").split("\n");
      assert.deepEqual(argv.slice(0, 14), [
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit", "-c", "log.showSignature=false",
        "-c", "core.quotepath=false", "-c", "color.ui=false", "--no-pager", "--no-optional-locks",
      ]);
      const environment = readFileSync(environmentFile, "utf8").split("\n");
      for (const line of ["GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=", "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C"]) {
        assert.ok(environment.includes(line), `${line} is missing`);
      }
      const names = environment.map((line) => line.slice(0, line.indexOf("=")));
      assert.deepEqual(names.filter((variable) => variable in steering), []);
    });
  }
});

describe("the environment of git", () => {
  it("keeps what does not steer git and drops the rest under any spelling", () => {
    const kept = hardenedEnvironment({ HOME: "/home/ana", Path: "/bin", git_dir: "x", Git_Config_Count: "1", editor: "x", lc_all: "de_DE", UNSET: undefined });
    assert.deepEqual(Object.keys(kept).filter((name) => !name.startsWith("GIT_")), ["HOME", "Path", "LC_ALL"]);
    assert.equal(kept["LC_ALL"], "C");
  });
});
