import { environmentWord } from "./environmentWords";

/**
 * A path with a `*` for every word of it that is an environment's: `infra/prod/main.tf` and `infra/staging/main.tf` are the same
 * file of two environments, and have the same template.
 * @returns null for a path without such a word.
 */
export function environmentTemplate(path: string): string | null {
  const template = path.split("/").map((segment) => {
    if (environmentWord(segment) !== null) return "*";
    return segment.split(/([-_.])/).map((word) => (environmentWord(word) === null || word === "live" ? word : "*")).join("");
  }).join("/");
  return template === path ? null : template;
}
