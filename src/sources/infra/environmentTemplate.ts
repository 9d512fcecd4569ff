import { environmentWord } from "./environmentWords";

/**
 * A path with a `*` for every word of it that is an environment's: `infra/prod/main.tf` and `infra/staging/main.tf` are the same
 * file of two environments, and have the same template.
 * @returns null for a path without such a word.
 */
export function environmentTemplate(path: string): string | null {
  const template = path.split("/").map((segment) => (environmentWord(segment) === null ? nameTemplate(segment) : "*")).join("/");
  return template === path ? null : template;
}

/** The same for a name alone, such as a job's or a variable's, which stays as it is where no word of it is an environment's. */
export function nameTemplate(name: string): string {
  return name.split(/([-_.])/).map((word) => (environmentWord(word) === null || word === "live" ? word : "*")).join("");
}
