import { Worker } from "node:worker_threads";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";
import type { EstateDelta } from "./estate";
import type { FromWorker, Notice, Questions, WorkerStart } from "./protocol";

export interface ReplacedWorkerOptions {
  /** Absolute path of the bundled worker. */
  readonly file: string;
  /** What a worker begins with, and what it is told first; asked for each new one. */
  begin(): { readonly start: WorkerStart; readonly notices: readonly Notice[] };
  /** How long a question may take before the worker counts as stuck, in milliseconds. */
  readonly deadlineMs: number;
  readonly log: Logger;
  changed(delta: EstateDelta): void;
  /** It is not replaced any more, and every question fails until {@link ReplacedWorker.tryAgain}. */
  gaveUp(why: string): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A worker that got stuck or died this often within so many milliseconds is left alone: starting it again would only heat the machine. */
const maxRestarts = 3;
const restartsCountForMs = 10 * 60_000;

/** A worker thread that is replaced when it gets stuck or dies. The questions that met it fail with the reason. */
export class ReplacedWorker {
  readonly #options: ReplacedWorkerOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null;
  #disposed = false;
  /** When a worker was replaced, on the monotonic clock. */
  #restarts: number[] = [];
  #nextId = 1;

  constructor(options: ReplacedWorkerOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  ask<K extends keyof Questions>(ask: K, args: Parameters<Questions[K]>, deadlineMs = this.#options.deadlineMs): Promise<Awaited<ReturnType<Questions[K]>>> {
    const worker = this.#worker;
    if (worker === null) return Promise.reject(new Error("The estate's worker kept failing"));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#replace(worker, `no answer within ${deadlineMs} ms`), deadlineMs);
      // The worker runs the same Questions, so the value has the type that the question promises.
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer });
      worker.postMessage({ ask, args, id });
    });
  }

  tell(notice: Notice): void {
    this.#worker?.postMessage(notice);
  }

  /** Starts one that was left alone. */
  tryAgain(): void {
    if (this.#worker !== null || this.#disposed) return;
    this.#restarts = [];
    this.#worker = this.#start();
  }

  dispose(): void {
    this.#disposed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#failWaiting("The editor is closing this repository");
    void worker?.terminate();
  }

  #start(): Worker {
    const { start, notices } = this.#options.begin();
    const worker = new Worker(this.#options.file, { workerData: start, resourceLimits: { maxOldGenerationSizeMb: 400 } });
    worker.on("message", (message: FromWorker) => this.#hear(message));
    worker.on("error", (error) => this.#replace(worker, describeError(error)));
    worker.on("exit", (code) => this.#replace(worker, `it ended with code ${code}`));
    for (const notice of notices) worker.postMessage(notice);
    return worker;
  }

  #replace(dead: Worker, why: string): void {
    if (this.#worker !== dead) return;
    this.#options.log.warn(`The estate's worker is replaced: ${why}`);
    this.#restarts = [...this.#restarts.filter((at) => performance.now() - at < restartsCountForMs), performance.now()];
    this.#worker = null;
    this.#failWaiting(why);
    void dead.terminate();
    if (this.#restarts.length <= maxRestarts) this.#worker = this.#start();
    else this.#options.gaveUp(why);
  }

  #failWaiting(why: string): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(why));
    }
    this.#waiting.clear();
  }

  #hear(message: FromWorker): void {
    if ("changed" in message) return this.#options.changed(message.changed);
    if ("log" in message) return this.#options.log[message.log](message.message);
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if ("failed" in message) waiting.reject(new Error(message.failed));
    else waiting.resolve(message.value);
  }
}
