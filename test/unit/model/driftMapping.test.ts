import assert from "node:assert/strict";
import type { Change } from "../../../src/model/drift";
import type { BlockLines, ModuleTarget, PlannedCode } from "../../../src/model/driftMapping";
import { placeChange } from "../../../src/model/driftMapping";
import { moduleNames } from "../../../src/sources/drift/address";
import { readPlan } from "../../../src/sources/drift/planJson";
import { processorTime } from "../processorTime";

/** A change as readers give it, of an address without surprises. */
function change(address: string, more: Partial<Change> = {}): Change {
  const parts = /^((?:module\.[^.]+\.)*)(data\.)?([^.]+)\.([^.[]+)/.exec(address);
  assert.ok(parts !== null, address);
  const [, modules = "", data, type = "", name = ""] = parts;
  const modulePath = moduleNames(modules.slice(0, -1));
  assert.ok(modulePath !== null, address);
  return { what: "live", address, modulePath, mode: data === undefined ? "managed" : "data", type, name, index: null, previous: null, deposed: null, action: "update", reason: null, attributes: [], ...more };
}

/** Code by folder: for each address its line in `main.tf`; and for each call `folder/name` what it runs. */
function code(blocks: Readonly<Record<string, Readonly<Record<string, number>>>>, calls: Readonly<Record<string, string | null>> = {}): PlannedCode {
  const lines = new Map(Object.entries(blocks).map(([folder, own]): [string, ReadonlyMap<string, BlockLines>] => {
    return [folder, new Map(Object.entries(own).map(([address, line]) => [address, { path: `${folder}/main.tf`, line, endLine: line + 2 }]))];
  }));
  return {
    root: "infra/prod",
    moduleTarget(folder, name): ModuleTarget | null {
      const target = calls[`${folder}/${name}`];
      if (target === undefined) return null;
      return target === null ? { kind: "remote" } : { kind: "folder", folder: target };
    },
    blocksIn: (folder) => lines.get(folder) ?? new Map(),
  };
}

const shop = code({
  "infra/prod": { "aws_db_instance.main": 5, "data.aws_ami.x": 9, "aws_ami.x": 12, "module.network": 20, "module.remote": 30, "module.unknown": 40, "module.gone": 50 },
  "modules/network": { "aws_subnet.private": 3, "module.inner": 10, "module.fetched": 16 },
  "modules/inner": { "aws_route.r": 7 },
}, {
  "infra/prod/network": "modules/network", "infra/prod/remote": null, "infra/prod/gone": "modules/gone", "infra/prod/uncalled": null,
  "modules/network/inner": "modules/inner", "modules/network/fetched": null,
});

function check(subject: Change, expected: string): void {
  it(`${subject.address}${subject.previous === null ? "" : " with another address before"} is at ${expected}`, () => {
    const placement = placeChange(subject, shop);
    assert.equal(placement.kind === "folder" ? `folder ${placement.folder}` : `${placement.kind} ${placement.address} ${placement.path}:${placement.line}-${placement.endLine}`, expected);
  });
}

describe("places of changes", () => {
  check(change("aws_db_instance.main"), "block aws_db_instance.main infra/prod/main.tf:5-7");
  check(change("aws_db_instance.main", { deposed: "00000001" }), "block aws_db_instance.main infra/prod/main.tf:5-7");
  check(change('aws_db_instance.main["a"]', { index: "a" }), "block aws_db_instance.main infra/prod/main.tf:5-7");
  check(change("data.aws_ami.x"), "block data.aws_ami.x infra/prod/main.tf:9-11");
  check(change("aws_ami.x"), "block aws_ami.x infra/prod/main.tf:12-14");
  check(change("module.network.aws_subnet.private"), "block aws_subnet.private modules/network/main.tf:3-5");
  check(change("module.network[0].aws_subnet.private[3]"), "block aws_subnet.private modules/network/main.tf:3-5");
  check(change("module.network.module.inner.aws_route.r"), "block aws_route.r modules/inner/main.tf:7-9");

  check(change("module.remote.aws_vpc.this"), "call module.remote infra/prod/main.tf:30-32");
  check(change("module.remote.module.deeper.aws_vpc.this"), "call module.remote infra/prod/main.tf:30-32");
  check(change("module.network.module.fetched.aws_vpc.this"), "call module.fetched modules/network/main.tf:16-18");
  check(change("module.unknown.aws_vpc.this"), "call module.unknown infra/prod/main.tf:40-42");

  check(change("aws_db_instance.deleted"), "folder infra/prod");
  check(change("module.network.aws_subnet.deleted"), "folder modules/network");
  check(change("module.gone.aws_subnet.deleted"), "folder modules/gone");
  check(change("module.nowhere.aws_vpc.this"), "folder infra/prod");
  check(change("module.uncalled.aws_vpc.this"), "folder infra/prod");
  check(change("aws_db_instance.constructor"), "folder infra/prod");

  const was = (name: string, ...modulePath: string[]): Partial<Change> => ({ previous: { modulePath, mode: "managed", type: "aws_db_instance", name } });
  check(change("aws_db_instance.main", was("other")), "block aws_db_instance.main infra/prod/main.tf:5-7");
  check(change("aws_db_instance.renamed", was("main")), "block aws_db_instance.main infra/prod/main.tf:5-7");
  check(change("aws_db_instance.renamed", was("main", "remote")), "call module.remote infra/prod/main.tf:30-32");
  check(change("aws_db_instance.renamed", was("deleted", "network")), "folder infra/prod");
});

describe("a plan of 5,000 resources in 300 modules", () => {
  const { plan, world, expected } = largeWorld();
  it("is read and placed in under a second, every change on its block", () => {
    // Memory that others keep busy may slow one run down, hardly three.
    const runs: number[] = [];
    while (runs.length < 3) {
      const spentMs = processorTime();
      const report = readPlan("infra/prod/drift.tfplan.json", plan).value;
      const placed = (report?.changes ?? []).map((each) => placeChange(each, world));
      const elapsed = spentMs();
      assert.deepEqual(placed.map((each) => (each.kind === "block" ? `${each.path}:${each.line}` : each.kind)), expected);
      assert.equal(placed.length, 5000);
      if (elapsed < 1000) return;
      runs.push(elapsed);
    }
    assert.fail(`took ${runs.join(", ")} ms`);
  });
});

/** 300 modules in a tree of calls five wide, each with sixteen or seventeen resources that have keys of every kind. */
function largeWorld(): { plan: string; world: PlannedCode; expected: string[] } {
  const blocks: Record<string, Record<string, number>> = {};
  const calls: Record<string, string> = {};
  const changes: object[] = [];
  const expected: string[] = [];
  const addresses = ["infra/prod"].map((folder) => ({ folder, address: "" }));
  for (let number = 0; number < 300; number += 1) {
    const parent = addresses[Math.floor(number / 5)];
    assert.ok(parent !== undefined);
    const folder = `modules/m${number}`;
    const key = ["", "[0]", '["a.b]\\""]'][number % 3] ?? "";
    calls[`${parent.folder}/call_${number}`] = folder;
    addresses.push({ folder, address: `${parent.address === "" ? "" : `${parent.address}.`}module.call_${number}${key}` });
  }
  for (let number = 0; number < 5000; number += 1) {
    const { folder, address } = addresses[1 + (number % 300)] ?? { folder: "", address: "" };
    const name = `r${number}`;
    (blocks[folder] ??= {})[`aws_instance.${name}`] = number + 1;
    const values = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`attribute_${index}`, `value ${index} of ${name}`]));
    changes.push({
      address: `${address}.aws_instance.${name}[0]`, module_address: address, mode: "managed", type: "aws_instance", name, index: 0,
      change: { actions: ["update"], before: values, after: { ...values, attribute_7: "other" }, after_unknown: {}, before_sensitive: {}, after_sensitive: {} },
    });
    expected.push(`${folder}/main.tf:${number + 1}`);
  }
  return { plan: JSON.stringify({ format_version: "1.2", resource_changes: changes }), world: code(blocks, calls), expected };
}
