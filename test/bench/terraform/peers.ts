import { parse } from "@cdktf/hcl2json";
import * as hcl2Parser from "hcl2-parser";
import * as v from "valibot";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";

/** Somebody who reads Terraform files. */
export interface Peer {
  readonly name: string;
  /** @returns whether it says anything of the text. */
  readonly reads: (path: string, text: string) => Promise<boolean>;
}

// The package types itself as `any`.
const hcl2 = v.parse(v.object({ parseToString: v.function() }), hcl2Parser satisfies unknown);

export function peersBeside(reader: TerraformReader): readonly Peer[] {
  return [
    { name: "ours, outline", reads: (path, text) => Promise.resolve(reader.outline(path, text).value.blocks.length > 0) },
    { name: "ours, with values", reads: (path, text) => Promise.resolve(reader.read(path, text).value.blocks.length > 0) },
    {
      name: "hcl2-parser 1.0.3",
      reads(_, text) {
        const [output] = v.parse(v.looseTuple([v.string()]), hcl2.parseToString(text));
        return Promise.resolve(output !== "");
      },
    },
    {
      name: "@cdktf/hcl2json 0.21.0",
      reads: (path, text) => parse(path, text).then(() => true, () => false),
    },
  ];
}
