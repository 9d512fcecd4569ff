import type { EnvironmentDifference } from "./environmentDrift";
import { compileGlob } from "./glob";

/** A difference between environments that somebody meant, as the settings say it. */
export interface ExpectedDrift {
  /** Glob of the file on either side. */
  readonly path: string;
  /** Address of the block; null for what stands in no block. */
  readonly address: string | null;
  readonly key: string;
  /** Why it is meant, for whoever reads it next. */
  readonly reason: string;
  /** YYYY-MM-DD, the last day on which it is; null for ever. */
  readonly until: string | null;
  /** 1-based line in the settings. */
  readonly line: number;
}

/**
 * Whether a difference is expected.
 * @param now milliseconds since 1970; days are those of UTC.
 */
export function isExpected({ key, lower, higher }: EnvironmentDifference, expected: readonly ExpectedDrift[], now: number): boolean {
  const today = new Date(now).toISOString().slice(0, 10);
  return expected.some((one) => {
    if (one.key !== key || (one.until !== null && one.until < today)) return false;
    return [higher, lower].some(({ path, address }) => (one.address ?? "") === address && compileGlob(one.path)(path));
  });
}
