import { isBacklogPath } from "./backlog";
import { configurationPath } from "./configuration";

/**
 * Whether a file says whose the infrastructure is, or what is to be done about it: CODEOWNERS, our settings, the backlog. Our own
 * commands open them in the middle of a visit, so they are neither product code nor infrastructure, as runbooks are.
 * @param path POSIX, relative to the git root.
 */
export function isAsideFile(path: string): boolean {
  return /(?:^|\/)CODEOWNERS$/u.test(path) || path === configurationPath || isBacklogPath(path);
}
