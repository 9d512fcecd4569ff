import type { ComparedFile, ComparedSubject, ComparedValue } from "./environmentDrift";

/** The pods that a workload starts. */
export interface WorkloadPods {
  /** `Deployment/orders`. */
  readonly subject: string;
  /** `shop/Deployment/orders`. */
  readonly address: string;
  /** 1-based. */
  readonly line: number;
  /** null where whoever applies it says so. */
  readonly namespace: string | null;
  /** null where nobody knows them. */
  readonly labels: ReadonlyMap<string, string> | null;
}

/** What keeps some pods of a kind running while others are moved away, however many: the count is each environment's own. */
export interface DisruptionBudget {
  /** 1-based. */
  readonly line: number;
  readonly namespace: string | null;
  /** What the labels of its pods are, as far as that is written out. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether these labels are all that it asks for, and it keeps any pods running. */
  readonly isExact: boolean;
}

const key = "podDisruptionBudget";

/** Whether a subject is a workload's disruption budget; see {@link withBudgets}. */
export function isBudget(subject: string): boolean {
  return subject.endsWith(` ${key}`);
}

/** What a kustomization does to all that it builds. */
interface Rewritten {
  /** Labels that it sets, of pods and of what selects them alike. */
  readonly labels: ReadonlySet<string>;
  /** Whether it may say the namespace anew. */
  readonly namespace: boolean;
}

const asWritten: Rewritten = { labels: new Set(), namespace: false };

/**
 * Whether a budget protects pods (Kubernetes documentation, Specifying a Disruption Budget: it selects them by labels, in its
 * namespace); null where nobody knows.
 */
export function protects(budget: DisruptionBudget, pods: WorkloadPods, rewritten = asWritten): boolean | null {
  const { labels } = pods;
  const isElsewhere = budget.namespace !== null && pods.namespace !== null && budget.namespace !== pods.namespace;
  if (isElsewhere && !rewritten.namespace) return false;
  if (labels === null) return null;
  const different = [...budget.labels].filter(([name, value]) => labels.get(name) !== value);
  if (different.some(([name]) => !rewritten.labels.has(name))) return false;
  return budget.isExact && !isElsewhere && different.length === 0 ? true : null;
}

/**
 * The same files, that say of each workload whether a budget protects it: the file with the budget does, and else the file with
 * the workload. Where nobody knows, neither does.
 * @param layers those that stand together in one environment. A kustomization at their beginning tells which of them are built.
 */
export function withBudgets(layers: readonly (readonly ComparedFile[])[]): readonly (readonly ComparedFile[])[] {
  const { files, isWhole, rewritten } = builtFrom(layers.flat());
  const pods = files.flatMap((file) => (file.pods ?? []).map((one) => ({ file, one })));
  const budgets = files.flatMap((file) => (file.budgets ?? []).map((one) => ({ file, one })));
  if (pods.length === 0) return layers;
  const isUnclear = files.some(({ unclear = [] }) => unclear.some((beginning) => beginning.startsWith("PodDisruptionBudget/")));
  const added = new Map<ComparedFile, Told[]>();
  for (const { file, one } of pods) {
    const found = budgets.map((budget) => ({ ...budget, verdict: protects(budget.one, one, rewritten) }));
    const protector = found.find(({ verdict }) => verdict === true);
    const isUnknown = isUnclear || (protector === undefined && (!isWhole || one.labels === null || found.some(({ verdict }) => verdict === null)));
    const place = isUnknown ? undefined : protector;
    const told = toldOf(one, place?.one.line ?? one.line, isUnknown ? null : place === undefined ? "off" : "on");
    added.set(place?.file ?? file, [...(added.get(place?.file ?? file) ?? []), told]);
  }
  return layers.map((inner) => inner.map((file) => withTold(file, added.get(file))));
}

interface Told {
  readonly about: ComparedSubject;
  readonly value: ComparedValue | null;
}

function toldOf({ subject, address }: WorkloadPods, line: number, value: "on" | "off" | null): Told {
  const own = `${subject} ${key}`;
  return {
    about: { line, address, counterpart: own, completeness: "whole" },
    value: value === null ? null : { subject: own, key, kind: "protection", value, shown: value === "on" ? "set" : "not set", line },
  };
}

function withTold(file: ComparedFile, told: readonly Told[] = []): ComparedFile {
  if (told.length === 0) return file;
  return {
    ...file,
    subjects: new Map([...file.subjects, ...told.map(({ about }) => [about.counterpart, about] as const)]),
    values: [...file.values, ...told.flatMap(({ value }) => value ?? [])],
  };
}

interface Built {
  readonly files: readonly ComparedFile[];
  /** Whether all that is built is among the files. */
  readonly isWhole: boolean;
  readonly rewritten: Rewritten;
}

/** The files that the first of them builds from; all of them, where it is no kustomization. */
function builtFrom(files: readonly ComparedFile[]): Built {
  const [anchor] = files;
  if (anchor?.builds === undefined) return { files, isWhole: true, rewritten: asWritten };
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byFolder = new Map(files.flatMap((file) => (file.builds === undefined ? [] : [[file.path.replace(/\/?[^/]*$/, ""), file] as const])));
  const built = new Set<ComparedFile>();
  let isWhole = true;
  const rest = [anchor];
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    if (built.has(file)) continue;
    built.add(file);
    for (const part of file.builds ?? []) {
      const found = part === null ? undefined : (byPath.get(part) ?? byFolder.get(part));
      if (found === undefined) isWhole = false;
      else rest.push(found);
    }
  }
  return { files: [...built], isWhole, rewritten: { labels: new Set([...built].flatMap(({ labels = [] }) => labels)), namespace: true } };
}
