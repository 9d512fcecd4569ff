import type { AssociationSetting } from "../model/associationSetting";
import { layered } from "../model/associationSetting";
import type { Message } from "../model/message";
import type { System } from "../model/place";
import { associationOf, readAssociations } from "../sources/infra/associations";

/** A new value of the setting, or why none would do. */
export type AssociationEdit =
  | { readonly kind: "edit"; readonly setting: AssociationSetting }
  | { readonly kind: "impossible"; readonly reason: Message };

/**
 * Lets the setting say of one file, and of no other, which system it belongs to, or that it is no infrastructure. Proven by
 * reading the new value as the estate will read it.
 * @param path POSIX, relative to the git root.
 * @param above what places farther away set (the person's own settings): it is not written, but counts.
 * @param own what is set where the line is to be written.
 */
export function associate(path: string, system: System | "none", above: readonly AssociationSetting[], own: AssociationSetting): AssociationEdit {
  const pattern = patternOf(path);
  const setting = layered([own, { [pattern]: system }]);
  const decides = associationOf(path, readAssociations(layered([...above, setting])).associations);
  // In a pattern `*` and `?` stand for other letters as well, and a line that names more than the file is not what was asked for.
  if (/[*?]/.test(path) || decides?.pattern !== pattern || decides.system !== system) {
    return { kind: "impossible", reason: { key: "association.noPattern", args: { path } } };
  }
  return { kind: "edit", setting };
}

/** A pattern without a slash would mean files of that name in every folder. */
function patternOf(path: string): string {
  return path.includes("/") ? path : `/${path}`;
}
