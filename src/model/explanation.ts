import type { Message, MessageKey } from "./message";

/**
 * What an explanation comes to: whether the file is infrastructure, and whether a setting could say otherwise. In folders
 * that tools fill it could not (`never`); where the file or the repository could not be read nothing is known.
 */
export type Verdict = "infra" | "none" | "never" | "unknown";

const verdicts: { readonly [K in MessageKey]?: Verdict } = {
  "why.path": "infra",
  "why.setting": "infra",
  "why.sign": "infra",
  "why.noPattern": "none",
  "why.noSign": "none",
  "why.notBySetting": "none",
  "why.excluded": "never",
};

export function verdictOf({ key }: Message): Verdict {
  return verdicts[key] ?? "unknown";
}
