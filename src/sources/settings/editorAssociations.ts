import { isMap, isScalar } from "yaml";
import type { Read } from "../../base/read";
import type { AssociationSetting } from "../../model/associationSetting";
import type { Problem } from "../../model/message";
import { openYaml } from "../yaml/document";
import { entriesOf, valueAt } from "../yaml/nodes";

/** Where VS Code keeps the settings of a folder (Visual Studio Code documentation, User and workspace settings), relative to it. */
export const editorSettingsPath = ".vscode/settings.json";

const setting = "infraSteward.associations";

/**
 * Reads from VS Code's settings of a folder which files are infrastructure, and nothing else of them. They are JSON with
 * comments and commas at the end. As in the editor, a text that is no such JSON counts as far as it can be understood, and what
 * is no text in the setting is left out.
 */
export function readEditorAssociations(path: string, text: string): Read<AssociationSetting, Problem> {
  const { value: file, problems } = openYaml(path, withoutComments(text));
  const invalid = problems.filter(({ message }) => message.key !== "yaml.repeatedKey").slice(0, 1).map(({ line }): Problem => ({ path, line, message: { key: "settings.json", args: {} } }));
  const given = valueAt(file.documents[0]?.contents, setting);
  if (given !== null && !isMap(given)) {
    return { value: {}, problems: [...invalid, { path, line: file.lineAt(given.range[0]), message: { key: "settings.part", args: { part: setting, expected: "an object" } } }] };
  }
  const lines = entriesOf(given).flatMap(({ key, value }): [string, string][] => (isScalar(value) && typeof value.value === "string" ? [[key, value.value]] : []));
  return { value: Object.fromEntries(lines), problems: invalid };
}

/** JSON is YAML but for its comments. Blanks take their place, so that everything stays in its line. */
function withoutComments(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\\n])*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g, (found) => (found.startsWith("/") ? found.replaceAll(/[^\n]/g, " ") : found));
}
