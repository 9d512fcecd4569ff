import type { WrittenResult, WrittenRule, WrittenRun } from "./log";

/** The rules of one run, found the ways in which a result may refer to them (SARIF 2.1.0, sections 3.27.5 to 3.27.7). */
export class Rules {
  readonly #components: readonly (readonly (WrittenRule | undefined)[])[];
  readonly #byId = new Map<string, WrittenRule>();

  constructor({ driver, extensions }: WrittenRun["tool"]) {
    this.#components = [driver, ...(extensions ?? [])].map((component) => component?.rules ?? []);
    for (const rule of this.#components.flat()) {
      if (rule?.id !== undefined && !this.#byId.has(rule.id)) this.#byId.set(rule.id, rule);
    }
  }

  /** The rule that a result breaks, as far as the run describes it; undefined when it does not. */
  of({ ruleId, ruleIndex, rule }: WrittenResult): WrittenRule | undefined {
    const extension = rule?.toolComponent?.index;
    const component = this.#components[extension === undefined || extension < 0 ? 0 : extension + 1];
    const indexed = component?.[rule?.index ?? ruleIndex ?? -1];
    return indexed ?? this.#named(ruleId ?? rule?.id);
  }

  /** The id of a result may be that of a rule with parts of its own behind it: `CA1000/1`. */
  #named(id: string | undefined): WrittenRule | undefined {
    if (id === undefined) return undefined;
    const slash = id.lastIndexOf("/");
    return this.#byId.get(id) ?? (slash < 0 ? undefined : this.#byId.get(id.slice(0, slash)));
  }
}
