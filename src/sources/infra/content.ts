import type { ManifestObject } from "./manifestObjects";
import { manifestObjectsOf } from "./manifestObjects";

/**
 * The signs by which a text shows its system, looked for in its lines. Nothing is parsed: it must be quick, and half-typed
 * and templated files show the same signs. Each sign is looked for when a rule first asks, and answers with the offset at
 * which it stands, or null. No expression may have two parts in a row that could take the same letters: on a long run of
 * them it would try every way to share it out.
 */
export class Content {
  readonly #text: string;
  #objects: readonly ManifestObject[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Of a manifest of Kubernetes, or of what extends it. */
  get objects(): readonly ManifestObject[] {
    this.#objects ??= manifestObjectsOf(this.#text);
    return this.#objects;
  }

  get firstObject(): number | null {
    return this.objects[0]?.offset ?? null;
  }

  /** The first object, where there are some and all are of one family. */
  onlyObjectsOf(apiVersion: RegExp): number | null {
    return this.objects.every((object) => apiVersion.test(object.apiVersion)) ? this.firstObject : null;
  }

  /** The first of these keys of YAML at the beginning of a line. */
  topLevelKey(...keys: readonly string[]): number | null {
    return this.#first(new RegExp(`^["']?(?:${keys.join("|")})["']?[ \\t]*:`, "m"));
  }

  /** Go templates that use what Helm hands to them; other tools have templates with the same braces. */
  get helmTemplate(): number | null {
    return this.#first(/\{\{[^{}]*(?:\.(?:Values|Release|Chart|Capabilities)\b|\b(?:include|template|define)\s+")/);
  }

  get cloudFormation(): number | null {
    return this.#first(/^[ \t{]*["']?AWSTemplateFormatVersion["']?[ \t]*:/m)
      ?? this.#first(/["']?Type["']?\s*:\s*["']?AWS::\w+::\w/)
      ?? this.#first(/["']?Transform["']?\s*:\s*["']?AWS::Serverless-/);
  }

  /** A list of changes to one object, in the words of RFC 6902: Kustomize applies them to what a layer builds on. */
  get objectPatch(): number | null {
    return this.#firstOfAll(/^- (?:op:[ \t]*["']?(?:add|copy|move|remove|replace|test)\b|path:[ \t]*["']?\/)/m, /^(?:- |[ \t]+)op:/m, /^(?:- |[ \t]+)path:[ \t]*["']?\//m);
  }

  get armTemplate(): number | null {
    return this.#first(/"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i);
  }

  get taskDefinition(): number | null {
    return this.#first(/"containerDefinitions"\s*:/);
  }

  get iamPolicy(): number | null {
    const version = /"Version"\s*:\s*"(?:2012-10-17|2008-10-17)"/;
    return this.#firstOfAll(version, /"Statement"\s*:/, /"Effect"\s*:/, /"(?:Not)?Action"\s*:/);
  }

  get spinnakerPipeline(): number | null {
    return this.#first(/^["']?kind["']?\s*:\s*["']?spinnaker/im)
      ?? this.#firstOfAll(/(?:^|[{,])[ \t]*"stages"\s*:\s*\[/m, /(?:^|[{,])[ \t]*"application"\s*:/m)
      ?? this.#firstOfAll(/^stages:/m, /^application:/m);
  }

  /** A pipeline or a template of one. Others have jobs and steps, too, but write what is in them in other words. */
  get azurePipeline(): number | null {
    return this.#firstOfAll(/^(?:trigger|pool|stages|jobs|steps):/m, /^[ \t]+vmImage:|^[ \t]*- task:[ \t]*["']?[\w.-]+@\d/m)
      ?? this.#firstOfAll(/^(?:trigger|pool|stages|steps):/m, /^[ \t]*- (?:script|pwsh|powershell|deployment):/m)
      ?? this.#firstOfAll(/^jobs:/m, /^[ \t]*- deployment:/m);
  }

  /** Jobs at the top, each with a script of its own or of a template; templates alone; or what counts for the jobs of other files. */
  get gitlabPipeline(): number | null {
    return this.#firstOfAll(/^(?: {2}| {4}|\t)(?:script|extends):/m, /^(?: {2}| {4}|\t)(?:stage|rules|image|before_script|needs|only|tags|variables|environment):/m)
      ?? this.#firstOfAll(/^\.[\w-]+:/m, /^(?: {2}| {4}|\t)(?:(?:before_|after_)?script|extends|rules):/m)
      ?? this.topLevelKey("before_script", "after_script")
      ?? this.#firstOfAll(/^default:/m, /^[ \t]+(?:before_script|after_script|image|tags|retry|interruptible|services|cache):/m)
      ?? this.#firstOfAll(/^include:/m, /^[ \t]*-[ \t]+(?:local|project|remote|template|component):/m);
  }

  /** What AWS CodeBuild does, whatever its file is called. */
  get buildspec(): number | null {
    return this.#firstOfAll(/^version:[ \t]*["']?0\.[12]\b/m, /^phases:/m);
  }

  /** Roles in the older form of Ansible's requirements. */
  get roleList(): number | null {
    return this.#first(/^-[ \t]+src:/m);
  }

  /** Prometheus recording and alerting rules. */
  get ruleFile(): number | null {
    return this.#firstOfAll(/^groups:/m, /^[ \t]+(?:- )?(?:alert|record):/m, /^[ \t]+(?:- )?expr:/m);
  }

  get alertRouting(): number | null {
    return this.#firstOfAll(/^route:/m, /^receivers:/m);
  }

  /** A list of plays, or of tasks that use what only Ansible has. */
  get ansible(): number | null {
    if (this.#first(/^-[ \t]/m) === null) return null;
    return this.#first(/^(?:-| )[ \t]+hosts:/m)
      ?? this.#first(/^(?:-| )[ \t]+(?:ansible\.builtin\.)?(?:import_playbook|import_tasks|include_tasks|import_role|include_role):/m)
      ?? this.#first(/^[ \t]+(?:ansible|community|amazon|kubernetes)\.\w+\.\w+:/m)
      ?? this.#firstOfAll(/^[ \t]+(?:become|register|notify|with_items|changed_when|failed_when):/m, /^-[ \t]+name:/m);
  }

  /** A list of tasks by the short names of the modules that most tasks use (Ansible documentation, ansible.builtin). */
  get taskList(): number | null {
    const module = "apt|apt_key|apt_repository|assert|blockinfile|command|copy|cron|debug|dnf|fail|fetch|file|get_url|git|group|hostname|include_vars|include_role|known_hosts|lineinfile|meta|package|pip|raw|reboot|replace|script|service|set_fact|shell|stat|synchronize|sysctl|systemd|template|unarchive|uri|user|wait_for|yum";
    return this.#first(new RegExp(`^- (?:${module}):`, "m")) ?? this.#firstOfAll(/^-[ \t]+(?:name|block):/m, new RegExp(`^[ ]{2,8}(?:- )?(?:${module}):`, "m"));
  }

  /** Groups of hosts, or what asks a cloud for them. */
  get inventory(): number | null {
    return this.#first(/^[ \t]+(?:hosts|children)[ \t]*:/m) ?? this.topLevelKey("plugin");
  }

  get terragrunt(): number | null {
    return this.#first(/\b(?:find_in_parent_folders|read_terragrunt_config|get_terragrunt_dir|path_relative_to_include)\s*\(/)
      ?? this.#first(/^(?:include|dependency|unit|stack|generate)\s+"/m)
      // env.hcl, region.hcl, account.hcl: nothing but shared values.
      ?? (this.#first(/^(?!locals\b)\w+\s[^=\n]*\{/m) === null ? this.#first(/^locals\s*\{/m) : null);
  }

  get nomadJob(): number | null {
    return this.#first(/^job\s+"/m);
  }

  get packerTemplate(): number | null {
    return this.#first(/^(?:source\s+"[^"]+"\s+"[^"]+"|build|packer)\s*\{/m);
  }

  get nginx(): number | null {
    return this.#first(/^[ \t]*(?:(?:server|http|events|upstream\s+\S+)\s*|location\s[^{\n]*(?:\n\s*)?)\{/m);
  }

  get systemdUnit(): number | null {
    return this.#first(/^\[Unit\]/m);
  }

  /** 1-based line of an offset. */
  lineAt(offset: number): number {
    let line = 1;
    for (let end = this.#text.indexOf("\n"); end >= 0 && end < offset; end = this.#text.indexOf("\n", end + 1)) line += 1;
    return line;
  }

  #first(expression: RegExp): number | null {
    const found = expression.exec(this.#text);
    // An expression may take white space along that stands before the sign.
    return found === null ? null : found.index + found[0].search(/\S/);
  }

  /** The first of several expressions, where each stands somewhere. */
  #firstOfAll(...expressions: readonly RegExp[]): number | null {
    const offsets = expressions.map((expression) => this.#first(expression));
    return offsets.includes(null) ? null : (offsets[0] ?? null);
  }
}
