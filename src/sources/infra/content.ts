/** One object of a manifest, as its first lines say. */
interface ManifestObject {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * The signs by which a text shows its system, looked for in its lines. Nothing is parsed: it must be quick, and half-typed
 * and templated files show the same signs. Each sign is computed when a rule first asks.
 */
export class Content {
  readonly #text: string;
  #objects: readonly ManifestObject[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Documents with `apiVersion` and `kind`, as Kubernetes has them. Service catalogs write the same two keys: Backstage's
   * `apiVersion` is known, and the others' kinds are not capitalised.
   */
  get objects(): readonly ManifestObject[] {
    this.#objects ??= this.#text.split(/^---/m).flatMap((document) => {
      const apiVersion = valueOf(document, "apiVersion");
      const kind = valueOf(document, "kind");
      if (apiVersion === null || kind === null || !/^[A-Z]/.test(kind)) return [];
      return apiVersion.startsWith("backstage.io/") ? [] : [{ apiVersion, kind }];
    });
    return this.#objects;
  }

  /** Whether there are objects and all are of one family. */
  onlyObjectsOf(apiVersion: RegExp): boolean {
    return this.objects.length > 0 && this.objects.every((object) => apiVersion.test(object.apiVersion));
  }

  hasTopLevelKey(key: string): boolean {
    return new RegExp(`^["']?${key}["']?[ \\t]*:`, "m").test(this.#text);
  }

  /** Go templates that use what Helm hands to them; other tools have templates with the same braces. */
  get isHelmTemplate(): boolean {
    return /\{\{[^{}]*(?:\.(?:Values|Release|Chart|Capabilities)\b|\b(?:include|template|define)\s+")/.test(this.#text);
  }

  get isCloudFormation(): boolean {
    return /^\s*["']?AWSTemplateFormatVersion["']?\s*:/m.test(this.#text)
      || /["']?Type["']?\s*:\s*["']?AWS::\w+::\w/.test(this.#text)
      || /["']?Transform["']?\s*:\s*["']?AWS::Serverless-/.test(this.#text);
  }

  get isArmTemplate(): boolean {
    return /"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(this.#text);
  }

  get isTaskDefinition(): boolean {
    return /"containerDefinitions"\s*:/.test(this.#text);
  }

  get isIamPolicy(): boolean {
    return /"Version"\s*:\s*"(?:2012-10-17|2008-10-17)"/.test(this.#text)
      && /"Statement"\s*:/.test(this.#text) && /"Effect"\s*:/.test(this.#text) && /"(?:Not)?Action"\s*:/.test(this.#text);
  }

  get isSpinnakerPipeline(): boolean {
    return /^["']?kind["']?\s*:\s*["']?spinnaker/im.test(this.#text)
      || (/^\s*"application"\s*:/m.test(this.#text) && /^\s*"stages"\s*:\s*\[/m.test(this.#text))
      || (/^application:/m.test(this.#text) && /^stages:/m.test(this.#text));
  }

  /** Prometheus recording and alerting rules. */
  get isRuleFile(): boolean {
    return /^groups:/m.test(this.#text) && /^[ \t]+(?:- )?(?:alert|record):/m.test(this.#text) && /^[ \t]+(?:- )?expr:/m.test(this.#text);
  }

  get isAlertRouting(): boolean {
    return /^route:/m.test(this.#text) && /^receivers:/m.test(this.#text);
  }

  /** A list of plays, or of tasks that use what only Ansible has. */
  get isAnsible(): boolean {
    if (!/^-[ \t]/m.test(this.#text)) return false;
    return /^(?:-| )[ \t]+hosts:/m.test(this.#text)
      || /^(?:-| )[ \t]+(?:ansible\.builtin\.)?(?:import_playbook|import_tasks|include_tasks|import_role|include_role):/m.test(this.#text)
      || /^[ \t]+(?:ansible|community|amazon|kubernetes)\.\w+\.\w+:/m.test(this.#text)
      || (/^-[ \t]+name:/m.test(this.#text) && /^[ \t]+(?:become|register|notify|with_items|changed_when|failed_when):/m.test(this.#text));
  }

  get isTerragrunt(): boolean {
    return /\b(?:find_in_parent_folders|read_terragrunt_config|get_terragrunt_dir|path_relative_to_include)\s*\(/.test(this.#text)
      || /^(?:include|dependency|unit|stack)\s+"/m.test(this.#text)
      // env.hcl, region.hcl, account.hcl: nothing but shared values.
      || (/^locals\s*\{/m.test(this.#text) && !/^(?!locals\b)\w+\s[^=\n]*\{/m.test(this.#text));
  }

  get isNomadJob(): boolean {
    return /^job\s+"/m.test(this.#text);
  }

  get isPackerTemplate(): boolean {
    return /^(?:source\s+"[^"]+"\s+"[^"]+"|build|packer)\s*\{/m.test(this.#text);
  }

  get isNginx(): boolean {
    return /^[ \t]*(?:server|http|events|upstream\s+\S+|location\s[^{\n]*)\s*\{/m.test(this.#text);
  }

  get isSystemdUnit(): boolean {
    return /^\[Unit\]/m.test(this.#text);
  }
}

/** The plain value of a top-level key of a YAML document, or of that key anywhere in a JSON text. */
function valueOf(document: string, key: string): string | null {
  const yaml = new RegExp(`^["']?${key}["']?[ \\t]*:[ \\t]*["']?([^\\s"'#]+)`, "m").exec(document);
  const json = yaml ?? new RegExp(`^[ \\t]*\\{?[ \\t]*"${key}"[ \\t]*:[ \\t]*"([^"]+)"`, "m").exec(document);
  return json?.[1] ?? null;
}
