import assert from "node:assert/strict";
import { TypedTerraform } from "../../../src/estate/typedTerraform";
import type { TerraformOutline, TerraformReader } from "../../../src/sources/terraform/blocks";
import { sharedTerraform } from "./openReading";

/** Says for each call who took it. */
class ToldReader implements TerraformReader {
  readonly told: string[] = [];

  outline(path: string): { value: TerraformOutline; problems: [] } {
    this.told.push(`outline ${path}`);
    return { value: { blocks: [], uses: [], workspace: null, opened: [] }, problems: [] };
  }

  open(path: string): ReturnType<TerraformReader["open"]> {
    this.told.push(`open ${path}`);
    return { outline: () => this.outline(`${path}, open`), dispose: () => void this.told.push(`close ${path}`) };
  }

  read(path: string): ReturnType<TerraformReader["read"]> {
    this.told.push(`read ${path}`);
    return { value: { blocks: [] }, problems: [] };
  }

  dispose(): void {
    this.told.push("dispose");
  }
}

describe("Terraform that somebody is typing in", () => {
  const cases: readonly [name: string, use: (typed: TypedTerraform) => void, told: readonly string[]][] = [
    ["a file that is not open is read as ever", (typed) => typed.outline("a.tf", ""), ["outline a.tf"]],
    ["an open file is read by what changed", (typed) => {
      typed.open("a.tf");
      typed.outline("a.tf", "");
      typed.outline("b.tf", "");
    }, ["open a.tf", "outline a.tf, open", "outline b.tf"]],
    ["it is opened once, however often its text changes", (typed) => assert.equal(typed.open("a.tf"), typed.open("a.tf")), ["open a.tf"]],
    ["a closed file is read as ever", (typed) => {
      typed.open("a.tf");
      typed.close("a.tf");
      typed.outline("a.tf", "");
    }, ["open a.tf", "close a.tf", "outline a.tf"]],
    ["closing what is not open does nothing", (typed) => typed.close("a.tf"), []],
    ["attributes are always read whole", (typed) => {
      typed.open("a.tf");
      typed.read("a.tf", "");
    }, ["open a.tf", "read a.tf"]],
    ["at the end all are closed before their reader", (typed) => {
      typed.open("a.tf");
      typed.open("b.tf");
      typed.dispose();
    }, ["open a.tf", "open b.tf", "close a.tf", "close b.tf", "dispose"]],
  ];
  for (const [name, use, told] of cases) {
    it(name, () => {
      const reader = new ToldReader();
      use(new TypedTerraform(reader));
      assert.deepEqual(reader.told, told);
    });
  }

  it("says the same as its reader, at every key", async () => {
    const reader = await sharedTerraform();
    const typed = new TypedTerraform(reader);
    typed.open("a.tf");
    const text = 'module "net" {\n  source = "./net"\n}\n\nresource "aws_sqs_queue" "jobs" {\n}\n';
    for (let end = 0; end <= text.length; end += 1) assert.deepEqual(typed.outline("a.tf", text.slice(0, end)), reader.outline("a.tf", text.slice(0, end)));
    typed.close("a.tf");
  });
});
