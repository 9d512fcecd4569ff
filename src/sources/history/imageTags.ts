/**
 * Where manifests name the version that runs: `image` and `digest` of Kubernetes and Helm values, `newTag` of Kustomize, `tag` of
 * Helm values, `targetRevision` of Argo CD.
 */
const line = /^[ \t-]*["']?(image|newTag|tag|digest|targetRevision)["']?[ \t]*:[ \t]*["']?([^\s"'#{}|>]+)/gm;

/** What a manifest runs, in the order of its lines. Read line by line: templates of Helm are no YAML. */
function imagesIn(text: string): readonly (readonly [key: string, value: string])[] {
  return [...text.matchAll(line)].map(([, key = "", value = ""]) => [key, value]);
}

/**
 * Whether a change of a manifest brought another version of what was running already. What is only added or taken away is no
 * other version of anything.
 */
export function bumpsImage(before: string, after: string): boolean {
  const [old, now] = [imagesIn(before), imagesIn(after)];
  return old.length === now.length && old.every(([key], index) => now[index]?.[0] === key) && old.some(([, value], index) => now[index]?.[1] !== value);
}
