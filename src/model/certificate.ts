/** A certificate that lies in the repository. */
export interface Certificate {
  /** The subject's common name, else its first alternative name; empty when it has neither. */
  readonly name: string;
  /** Until when it is valid, ISO 8601. */
  readonly notAfter: string;
  /** 1-based line on which it begins. */
  readonly line: number;
}
