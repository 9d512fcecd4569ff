import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { cleanGit } from "../../fixtures/cleanGit";
import { Random } from "../random";

/** Seconds since 1970 of the newest commit that is ever made here, and of the oldest. */
export const newest = Date.UTC(2026, 10, 20) / 1000;
const oldest = newest - 1000 * 86_400;

const people = Array.from({ length: 140 }, (_, index) => `Person ${String(index)} <person${String(index)}@acme.test>`);
const folders = ["src", "src/api", "src/store", "test", "deploy", "infra/prod", "infra/staging", "docs"];

/**
 * A repository as a company of 140 people has it after three years, written by `git fast-import`: 60 services of 8 folders, most
 * commits in one service, some by two people, some moving files. The same one each time.
 */
export class LargeRepository {
  readonly #folder: string;
  readonly #random = new Random(20_261_120);
  readonly #files = new Map<number, string[]>();
  #commits = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param folder absolute path; made here. */
  static async create(folder: string): Promise<LargeRepository> {
    await mkdir(folder, { recursive: true });
    await cleanGit(folder, ["init", "-q", "-b", "main", "--template="]);
    return new LargeRepository(folder);
  }

  /** Adds commits on top, the first at `from` and the last at `to`, as parts of the time that the repository covers. */
  async grow(commits: number, from: number, to: number): Promise<void> {
    const git = spawn("git", ["fast-import", "--quiet", "--done"], { cwd: this.#folder, stdio: ["pipe", "ignore", "inherit"] });
    const ended = once(git, "close");
    const parent = this.#commits === 0 ? "" : "from refs/heads/main^0\n";
    for (let index = 0; index < commits; index += 1) {
      const seconds = Math.floor(oldest + (newest - oldest) * (from + ((to - from) * index) / commits));
      if (!git.stdin.write(this.#commit(seconds, index === 0 ? parent : ""))) await once(git.stdin, "drain");
    }
    git.stdin.end("done\n");
    const [code] = (await ended) as [unknown];
    if (code !== 0) throw new Error("git fast-import failed");
  }

  #commit(seconds: number, parent: string): string {
    this.#commits += 1;
    const author = this.#random.pick(people);
    const roll = this.#random.fraction();
    const trailers = roll < 0.1 ? `\nCo-authored-by: ${this.#random.pick(people)}\n` : roll < 0.3 ? `\nReviewed-by: ${this.#random.pick(people)}\n` : "";
    const message = `Change ${String(this.#commits)}\n\nWhy it had to be changed, in a sentence or two as people write them, so that there is something to read.\n${trailers}`;
    const when = `${String(seconds)} +0100`;
    return `commit refs/heads/main\nauthor ${author} ${when}\ncommitter ${author} ${when}\ndata ${String(Buffer.byteLength(message))}\n${message}${parent}${this.#changes()}\n`;
  }

  #changes(): string {
    const service = Math.floor(this.#random.fraction() ** 2 * 60);
    const files = this.#files.get(service) ?? [];
    this.#files.set(service, files);
    const count = 1 + Math.floor(this.#random.fraction() ** 3 * 9);
    let changes = "";
    if (files.length > 0 && this.#random.fraction() < 0.02) {
      const moved = this.#random.below(files.length);
      const to = this.#newPath(service);
      changes += `R ${files[moved] ?? ""} ${to}\n`;
      files[moved] = to;
    }
    for (let index = 0; index < count; index += 1) {
      const isNew = files.length < 20 || this.#random.fraction() < 0.05;
      const path = isNew ? this.#newPath(service) : this.#random.pick(files);
      if (isNew) files.push(path);
      const text = `${path} ${String(this.#random.fraction())}\n`;
      changes += `M 100644 inline ${path}\ndata ${String(text.length)}\n${text}\n`;
    }
    return changes;
  }

  #newPath(service: number): string {
    return `services/service-${String(service)}/${this.#random.pick(folders)}/file-${String(this.#random.below(1e9))}.tf`;
  }
}
