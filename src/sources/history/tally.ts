import type { Day } from "../../model/history";
import { isBeforeWindow, isInWindow } from "../../model/history";
import type { AuthorDays } from "./authorDays";
import { packed, unpacked } from "./authorDays";
import type { LoggedCommit } from "./changes";
import { mostFiles } from "./changes";
import { FileLives } from "./fileLives";
import type { History } from "./history";
import type { Person } from "./people";
import { People } from "./people";
import type { HistoryRules } from "./rules";

/** Clocks were wrong at times, so that one old commit does not mean that all that follow are old; this many in a row do. */
const oldCommitsInARow = 1000;

/** Counts commits, from the newest to the oldest. */
export class Tally {
  readonly people: People;
  /** Whether the history ended within the window because the clone does. */
  isCutOff = false;
  /** Whether everything that follows is older than the window. */
  isOver = false;
  readonly #rules: HistoryRules;
  readonly #today: Day;
  readonly #lives = new FileLives();
  #oldInARow = 0;

  constructor(rules: HistoryRules, today: Day, people: readonly Person[]) {
    this.people = new People(people);
    this.#rules = rules;
    this.#today = today;
  }

  add(commit: LoggedCommit): void {
    this.#oldInARow = isBeforeWindow(commit.committedDay, this.#today) ? this.#oldInARow + 1 : 0;
    this.isOver ||= this.#oldInARow >= oldCommitsInARow;
    if (this.isOver) return;
    const { id, day, touched, renames, added } = commit;
    const isCutOff = this.#rules.cutOff.has(id);
    // The commit at which a shallow clone ends looks as if it had added every file.
    if (isCutOff) this.isCutOff ||= !isBeforeWindow(commit.committedDay, this.#today);
    else if (day !== null && isInWindow(day, this.#today) && touched.length <= mostFiles && !this.#rules.ignored.has(id)) this.#count(commit, day);
    // Whatever a commit counts, its renames happened.
    if (!isCutOff && (renames.length > 0 || added.length > 0)) this.#lives.commit(renames, added);
  }

  /** The files with what is known of them from older commits, which are told last as if they were one. */
  filesAfter(earlier: History | null): ReadonlyMap<string, AuthorDays> {
    for (const [path, authorDays] of earlier?.files ?? []) {
      const all = this.#lives.authorDaysOf(path);
      for (const authorDay of authorDays) {
        if (isInWindow(unpacked(authorDay).day, this.#today)) all.push(authorDay);
      }
    }
    return this.#lives.files();
  }

  #count(commit: LoggedCommit, day: Day): void {
    const contributors = this.#contributors(commit);
    for (const person of contributors.keys()) this.people.sawOn(person, day);
    if (contributors.size === 0) return;
    const authorDays = [...contributors].map(([person, weight]) => packed(person, day, weight));
    for (const path of commit.touched) this.#lives.authorDaysOf(path).push(...authorDays);
  }

  /** Person to weight: whoever wrote it counts in full, whoever reviewed it by half. Git maps authors, and trailers are mapped here. */
  #contributors({ author, coAuthors, reviewers }: LoggedCommit): ReadonlyMap<number, number> {
    const contributors = new Map<number, number>();
    const add = (number: number | null, weight: number): void => {
      if (number !== null && !contributors.has(number)) contributors.set(number, weight);
    };
    add(this.people.numberOf(author), 1);
    for (const signature of coAuthors) add(this.people.numberOf(this.#rules.mailmap(signature)), 1);
    for (const signature of reviewers) add(this.people.numberOf(this.#rules.mailmap(signature)), 0.5);
    return contributors;
  }
}
