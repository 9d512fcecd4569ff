/**
 * Why git gave no answer: `missing` (no usable binary), `timeout`, `tooLarge` (more output than was asked for), `failed` (it
 * ended with an error, or was asked for something that is never asked), `noRepository` (there is none to ask about), `untrusted`
 * (the workspace is not trusted).
 */
export type GitErrorReason = "missing" | "timeout" | "tooLarge" | "failed" | "noRepository" | "untrusted";

/** A read through git that gave no answer. `exitCode` is there when git itself ended with one. */
export class GitError extends Error {
  override readonly name: string = "GitError";
  readonly reason: GitErrorReason;
  readonly exitCode: number | null;

  constructor(reason: GitErrorReason, message: string, options: { readonly cause?: unknown; readonly exitCode?: number | null } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : {});
    this.reason = reason;
    this.exitCode = options.exitCode ?? null;
  }
}

/** Nothing was started, because the workspace is not trusted: its `.git/config` could name programs to run. */
export class UntrustedError extends GitError {
  override readonly name = "UntrustedError";

  constructor() {
    super("untrusted", "git is not run in an untrusted workspace");
  }
}
