import type { Read } from "../base/read";
import { defaultMaxBytes } from "../base/tree";
import type { AssociationSetting } from "../model/associationSetting";
import type { Problem } from "../model/message";
import { editorSettingsPath, readEditorAssociations } from "../sources/settings/editorAssociations";
import { fileProblem } from "./fileProblem";
import { diskTree } from "./trees/disk";

/**
 * Which files the editor's settings of a folder say are infrastructure. It is for who opens a repository without an editor, so
 * that both answer the same.
 * @param root absolute path of the folder.
 */
export async function editorAssociations(root: string): Promise<Read<AssociationSetting, Problem>> {
  const read = await diskTree(root, { git: null }).read(editorSettingsPath);
  if (read.kind === "text") return readEditorAssociations(editorSettingsPath, read.text);
  const problem = fileProblem(editorSettingsPath, read, defaultMaxBytes);
  return { value: {}, problems: problem === null ? [] : [problem] };
}
