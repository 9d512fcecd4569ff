/**
 * What a reader of outside text gives back: everything that could be understood, and a problem for everything that could
 * not. Bad input is data, so reading never throws for it; only the I/O edges fail.
 */
export interface Read<T, P> {
  readonly value: T;
  readonly problems: readonly P[];
}
