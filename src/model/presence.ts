/**
 * Where the person was last, for the other windows to hear: a second window learns when it comes into focus what the first
 * one saw, so that a stay in infra code across two windows is one visit.
 */
export type Presence =
  | { readonly area: "product" }
  | { readonly area: "infra"; readonly visit: string };
