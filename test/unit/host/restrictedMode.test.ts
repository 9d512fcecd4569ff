import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CommandName } from "../../../src/host/commandTable";
import { commands } from "../../../src/host/commandTable";
import { inRestrictedMode } from "../../../src/host/restrictedMode";

const names = Object.keys(commands).filter((name): name is CommandName => Object.hasOwn(commands, name));
const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => ({ file, text: readFileSync(path.join("src", file), "utf8") }));

describe("host/restrictedMode", () => {
  it("says of every command what it does there, and of no other", () => {
    assert.deepEqual(Object.keys(inRestrictedMode).sort(), [...names].sort());
  });

  it("lets a person stop, see, take along and delete what is recorded", () => {
    for (const name of ["pauseRecording", "showRecords", "exportRecords", "deleteRecords"] as const) assert.equal(inRestrictedMode[name], "reads");
  });

  it("no command is registered past it", () => {
    const direct = sources.filter(({ text }) => /commands\.register(?:TextEditor)?Command\(/.test(text)).map(({ file }) => file.replaceAll("\\", "/"));
    assert.deepEqual(direct, ["host/commands.ts"]);
  });
});
