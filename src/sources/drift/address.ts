import type { BlockAddress } from "../../model/drift";

/** A name as Terraform's language has it: a letter or underscore, then letters, digits, underscores and dashes. */
const name = String.raw`[\p{ID_Start}_][\p{ID_Continue}\-]*`;

/** The key of an instance: a number, or a quoted text in which anything may stand and a backslash hides what follows. */
const key = String.raw`\[(?:-?\d+|"(?:[^"\\]|\\.)*")\]`;

const moduleStep = new RegExp(String.raw`module\.(${name})(?:${key})?(?:\.|$)`, "suy");
const resource = new RegExp(String.raw`(data\.)?(${name})\.(${name})(?:${key})?$`, "suy");

/** Longer addresses are not read: no honest one comes near. */
export const maxAddressLength = 10_000;

/**
 * The names of the module calls in a module's address, from the root down: `module.a["x.y]"].module.b[0]` is `a`, `b`. Keys
 * may hold dots, brackets and quotes, so nothing is split (Terraform documentation, Resource Address Reference).
 * @returns empty for the root module, whose address is the empty text; null for what is no address of a module.
 */
export function moduleNames(address: string): string[] | null {
  const steps = stepsOf(address);
  return steps?.end === address.length && !address.endsWith(".") ? steps.names : null;
}

/**
 * The block that the instance at an address is made from; null for what is no address of a resource or data source.
 * Whoever has the parts apart takes them: an address is taken apart only where the tool gives nothing else.
 */
export function blockAddress(address: string): BlockAddress | null {
  const steps = stepsOf(address);
  if (steps === null) return null;
  resource.lastIndex = steps.end;
  const [, data, type, own] = resource.exec(address) ?? [];
  // Both words have a meaning of their own at this place, so no resource type has such a name.
  if (type === undefined || own === undefined || type === "module" || type === "data") return null;
  return { modulePath: steps.names, mode: data === undefined ? "managed" : "data", type, name: own };
}

/** The module calls that an address starts with, and the offset behind them. */
function stepsOf(address: string): { readonly names: string[]; readonly end: number } | null {
  if (address.length > maxAddressLength) return null;
  const names: string[] = [];
  let end = 0;
  for (;;) {
    moduleStep.lastIndex = end;
    const step = moduleStep.exec(address)?.[1];
    if (step === undefined) return { names, end };
    names.push(step);
    end = moduleStep.lastIndex;
  }
}
