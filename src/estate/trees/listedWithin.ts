import { isWithin } from "../../base/path";

/** What a listing says of some paths and what lies below them; of everything where none are given. */
export function listedWithin(paths: readonly string[], within: readonly string[] | undefined): readonly string[] {
  return within === undefined ? paths : paths.filter((path) => within.some((each) => isWithin(path, each)));
}
