import type { ComparedFile, ComparedJobs, ComparedSubject, ComparedValue } from "../../../model/environmentDrift";
import { isMeantToDiffer } from "./neverCompared";

/** A name with a `*` for every word of it that is an environment's; the name itself where none is. */
export type NameTemplate = (name: string) => string;

/** A name that a job is given, or takes. */
export interface JobName {
  /** `secrets.*_TOKEN`: what it has in common with the other environment's. */
  readonly key: string;
  /** `secrets.PROD_TOKEN`. */
  readonly shown: string;
  readonly line: number;
}

/** A job, or one kind of its names where others of them may be unknown. */
export interface ComparedJob {
  /** What the job is called comes before the first space. */
  readonly name: string;
  readonly about: ComparedSubject;
  readonly named: readonly JobName[];
}

/** What the jobs of a file are given. A name that stands twice counts where it stands first; of two jobs of one name nobody knows which is meant. */
export function jobFile(path: string, as: ComparedJobs, jobs: readonly ComparedJob[]): ComparedFile {
  const times = new Map<string, number>();
  for (const { name } of jobs) times.set(name, (times.get(name) ?? 0) + 1);
  const single = jobs.filter(({ name }) => times.get(name) === 1);
  const values = single.flatMap(({ name, named }) => {
    const own = new Map(named.toReversed().map((one) => [one.key, one]));
    return [...own.values()].map(({ key, shown, line }): ComparedValue => ({ subject: name, key, kind: "key", value: "set", shown, line }));
  });
  return { path, as, subjects: new Map(single.map(({ name, about }) => [name, about])), values };
}

/** None for a name that environments are meant to differ in. */
export function jobName(kind: string, name: string, line: number, templateOf: NameTemplate): JobName[] {
  const template = templateOf(name);
  return isMeantToDiffer(template) ? [] : [{ key: `${kind}.${template}`, shown: `${kind}.${name}`, line }];
}

/** The same template, for names whose words are joined by capital letters or spaces, too. */
export function byAnyWords(templateOf: NameTemplate): NameTemplate {
  return (name) => {
    const template = templateOf(dashed(name));
    return template === dashed(name) ? name : template;
  };
}

/** A name by its words, however they are joined: `DeployToProd` and `Deploy to prod` as `Deploy-To-Prod` and `Deploy-to-prod`. */
export function dashed(name: string): string {
  return name.replaceAll(/([a-z0-9])(?=[A-Z])/g, "$1-").replaceAll(/[^\w.-]+/g, "-");
}
