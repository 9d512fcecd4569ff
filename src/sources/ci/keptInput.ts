import { withInputs } from "../../model/calls";
import { maxValueLength } from "./repositoryPath";

/**
 * A value that is given to what is called, where it may be kept: short paths and names are, everything else is nobody's business,
 * and least of all what may be a secret.
 * @param fillIn puts in what is known of the names in it.
 */
export function keptInput(name: string, written: string | null, fillIn: (text: string) => string): (readonly [name: string, value: string])[] {
  if (written === null || written.length > maxValueLength || !/^[\w-]{1,100}$/.test(name) || /token|secret|passw|key|credential|auth/i.test(name)) return [];
  const value = fillIn(written);
  return /^[\w./@*-]{0,150}$/.test(withInputs(value, {})) ? [[name, value]] : [];
}
