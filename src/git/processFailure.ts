import { GitError } from "./gitError";

/**
 * What a git that ended badly is reported as. Its first line of complaint is kept, with the repository written as `.` because
 * log lines name no absolute paths of it.
 * @param exitCode null when a signal ended it; negative when the system could not start it.
 */
export function processFailure(exitCode: number | null, complaint: string, root: string): GitError {
  const said = (complaint.split("\n", 1)[0] ?? "").replaceAll(root, ".").slice(0, 300).trim();
  const how = exitCode === null ? "git was ended by a signal" : exitCode < 0 ? "git could not be started" : `git ended with exit code ${exitCode}`;
  return new GitError("failed", said === "" ? how : `${how}: ${said}`, { exitCode });
}
