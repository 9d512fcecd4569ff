import { readNumbers } from "./faultKit";

/** Reads a journal in a process of its own, to be watched at it, and says how many records it has. */
readNumbers(process.argv[2] ?? "").then(
  ({ numbers }) => process.stdout.write(`${numbers.length}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
