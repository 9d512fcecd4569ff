import { setImmediate as settle } from "node:timers/promises";
import { Emitter } from "../../../../src/base/emitter";
import { silentLogger } from "../../../../src/base/logger";
import type { FileKnowledge } from "../../../../src/features/contextSwitches/focusTarget";
import type { Terms } from "../../../../src/features/contextSwitches/recording";
import { Recording } from "../../../../src/features/contextSwitches/recording";
import type { FocusSignal } from "../../../../src/host/focusSignals";
import type { Journal } from "../../../../src/journal/journal";
import type { Answer } from "../../../../src/model/answer";
import { defaultFocusOptions } from "../../../../src/model/focusState";
import { privatePlaces } from "../../../../src/model/privatePlaces";
import { known, pending, unavailable } from "../../../../src/model/section";
import type { Kit } from "../../journal/journalKit";

export const on: Terms = { allowed: true, infraIsMyWork: false, neverRecord: [] };
export const off: Terms = { ...on, allowed: false };
export const product = "/shop/src/checkout.ts";
export const database = "/shop/infra/rds.tf";
export const network = "/shop/infra/vpc.tf";

/** What the estate says of the files: a path below the root is infrastructure when it begins with `infra/`. */
export class FakeFiles implements FileKnowledge {
  readonly changes = new Emitter<undefined>();
  readonly onDidChange = this.changes.event;
  /** Paths of which the estate cannot say what they are, and why. */
  readonly unknown = new Map<string, "pending" | "unavailable" | "rejected" | "stuck">();
  team: string | null = "@acme/platform";
  branch: string | null = null;
  readonly #stuck: (() => void)[] = [];

  /** What was stuck is answered, as what the path is. */
  release(): void {
    this.unknown.clear();
    for (const answer of this.#stuck.splice(0)) answer();
  }

  locate(file: string): ReturnType<FileKnowledge["locate"]> {
    return Promise.resolve({ estate: { root: "/shop", about: (path) => this.#about(path), branch: () => Promise.resolve(this.branch) }, path: file.slice("/shop/".length) });
  }

  async #about(path: string): Promise<Answer> {
    if (this.unknown.get(path) === "stuck") await new Promise<void>((resolve) => this.#stuck.push(resolve));
    const why = this.unknown.get(path);
    if (why === "rejected") throw new Error("the worker ended");
    const reason = unavailable({ key: "unavailable.failed", args: { reason: "the worker ended" } });
    const unread = why === undefined ? null : why === "pending" ? pending : reason;
    const place = path.startsWith("infra/") ? { file: { path, system: "terraform", standing: "live", environment: null } as const, block: null, environment: null } : null;
    const owners = this.team === null ? [] : [this.team];
    const ownership = { status: "owned", owners, declared: [], source: null, catchAll: false, relation: "none", references: [], lookedIn: [] } as const;
    return {
      path,
      place: unread ?? known(place),
      isRunbook: path.startsWith("docs/runbooks/"),
      delivery: pending,
      ownership: this.team === null ? pending : known(ownership),
      runbooks: pending,
      findings: pending,
      history: pending,
      drift: pending,
    };
  }
}

/** One window of an editor: its journal is real, its person and its estate are not. */
export class FakeWindow {
  readonly journal: Journal;
  readonly files = new FakeFiles();
  readonly recording: Recording;
  /** How often a record was certainly written down. */
  recorded = 0;
  myTeams: readonly string[] = [];
  neverRecord: readonly string[] = [];
  readonly #kit: Kit;
  #tell: ((signal: FocusSignal) => void) | null = null;

  constructor(kit: Kit) {
    this.#kit = kit;
    this.journal = kit.window();
    this.recording = new Recording({
      journal: this.journal,
      files: this.files,
      clock: kit.clock,
      log: silentLogger,
      options: ({ infraIsMyWork }) => ({ ...defaultFocusOptions, infraIsMyWork }),
      watch: (tell) => {
        this.#tell = tell;
        return { dispose: () => (this.#tell = null) };
      },
      viewpoint: { myTeams: () => this.myTeams, plannedBranches: () => ["infra/**"], isPrivate: (file) => privatePlaces(this.neverRecord, "/")(file), opaque: (text) => Buffer.from(text).toString("hex").padEnd(16, "0") },
      recorded: () => (this.recorded += 1),
    });
  }

  /** Whether anybody listens to what the person does. */
  get watched(): boolean {
    return this.#tell !== null;
  }

  async hear(signal: FocusSignal): Promise<void> {
    this.#tell?.(signal);
    await settle();
  }

  /** The person comes to the window, opens a file and works in it for so many seconds. */
  async work(file: string, seconds: number): Promise<void> {
    await this.hear({ kind: "windowFocused" });
    await this.hear({ kind: "focus", file, how: "opened" });
    await this.stay(seconds);
  }

  /** The person goes on where they are, with a sign of it every second. */
  async stay(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await this.hear({ kind: "activity" });
      this.#kit.clock.pass(1_000);
    }
    await this.hear({ kind: "activity" });
  }
}
