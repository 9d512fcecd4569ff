import { compileGlob } from "./glob";

/**
 * Whether what a runbook says it is for covers an address: the address itself, `aws_db_instance` and `aws_db_instance.*`
 * every resource of that type, `Deployment/*` and `Deployment` every such object in any namespace.
 */
export function coversAddress(pattern: string, address: string): boolean {
  return pattern === address || compileGlob(`**/${pattern}`)(address) || (!/[.*/]/.test(pattern) && address.startsWith(`${pattern}.`));
}

/** `aws_instance.web[0]` and `aws_instance.web["a"]` are one block. */
export function withoutIndex(resource: string): string {
  return resource.replace(/\[[^\]]*\]/g, "");
}
