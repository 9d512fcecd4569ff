// A program that stands for Terraform: it takes the same arguments, leaves a trace of every call, and behaves as it is told.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

/**
 * `drift` plans and shows what it was given. `failing` ends with an error, `slow` plans until it is interrupted, `stubborn` until
 * it is killed, with a process of its own beside it. `flood` says more than anybody reads, `endless` shows a plan without an end.
 */
export type Behaviour = "drift" | "failing" | "slow" | "stubborn" | "flood" | "endless";

const source = `
const fs = require("node:fs");
const path = require("node:path");
const { behaviour, log, plan } = JSON.parse(fs.readFileSync(path.join(__dirname, "told.json"), "utf8"));
const args = process.argv.slice(2);
const out = (args.find((arg) => arg.startsWith("-out=")) ?? "").slice(5);
const mode = out === "" ? null : (fs.statSync(path.dirname(out)).mode & 0o777).toString(8);
const set = Object.keys(process.env).filter((name) => /^(TF_|CHECKPOINT_|ELECTRON_)/.test(name)).sort();
fs.appendFileSync(log, JSON.stringify({ args, folder: process.cwd(), mode, set, pid: process.pid }) + "\\n");
const say = (text) => fs.writeSync(1, text);
if (args[0] === "version") say(JSON.stringify({ terraform_version: "1.9.8", platform: "test" }));
else if (args[0] === "workspace") say("default\\n");
else if (args[0] === "plan") planned();
else if (behaviour === "endless") for (;;) say("x".repeat(65536));
else say(plan);

function planned() {
  say("\\u001b[1mRefreshing state...\\u001b[0m\\n");
  if (behaviour === "failing") {
    fs.writeSync(2, "Error: no valid credentials\\n");
    process.exit(1);
  }
  fs.writeFileSync(out, "a plan with not-a-real-password in it");
  if (behaviour === "flood") for (let part = 0; part < 300; part += 1) say("aws_instance.web: Refreshing state... [id=i-0123456789]\\n".repeat(1_000));
  if (behaviour !== "slow" && behaviour !== "stubborn") return;
  process.on("SIGINT", () => {
    say("Interrupt received.\\n");
    if (behaviour === "slow") process.exit(1);
  });
  if (behaviour === "stubborn") {
    const beside = require("node:child_process").spawn(process.execPath, ["-e", "process.on('SIGINT', () => {}); setInterval(() => {}, 1000)"], { stdio: "inherit" });
    fs.appendFileSync(log, JSON.stringify({ args: ["beside"], folder: "", mode: null, set: [], pid: beside.pid }) + "\\n");
  }
  say("Still planning...\\n");
  setInterval(() => {}, 1000);
}
`;

const callSchema = v.object({ args: v.array(v.string()), folder: v.string(), mode: v.nullable(v.string()), set: v.array(v.string()), pid: v.number() });

export interface FakeTerraform {
  /** Absolute path of the folder that goes on PATH. */
  readonly folder: string;
  /** Says what it does from now on. @param plan what \`show -json\` prints. */
  tell(behaviour: Behaviour, plan?: string): void;
  /** Every call since it was told last. */
  calls(): v.InferOutput<typeof callSchema>[];
}

/** Writes the program into a folder. It runs by the Node that runs this. @param name of the program. */
export function writeFakeTerraform(folder: string, name = "terraform"): FakeTerraform {
  const log = path.join(folder, "calls");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), `#!${process.execPath}\n${source}`);
  chmodSync(path.join(folder, name), 0o755);
  const tell = (behaviour: Behaviour, plan = "{}"): void => {
    writeFileSync(path.join(folder, "told.json"), JSON.stringify({ behaviour, log, plan }));
    writeFileSync(log, "");
  };
  tell("drift");
  return {
    folder,
    tell,
    calls: () => readFileSync(log, "utf8").split("\n").filter((line) => line !== "").map((line) => v.parse(callSchema, JSON.parse(line))),
  };
}
