/** Whether the system gave `code` (such as `ENOENT`, no such file or folder) as its reason. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
