import type { ReadHistory } from "../../../src/estate/knowledge";

/** A repository without a commit. */
export const noHistory: ReadHistory = () => Promise.resolve({ commit: null, fingerprint: "", isPartial: false, people: [], files: new Map() });
