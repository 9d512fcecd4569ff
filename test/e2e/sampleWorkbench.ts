// The sample company, open in a workbench of its own for as long as a suite of tests runs.
import path from "node:path";
import { say } from "../host/output";
import { temporarySampleCompany } from "../host/sampleCompany";
import type { SampleCompany } from "../host/sampleCompany";
import { startWorkbench } from "./workbench";
import type { Window, Workbench, WorkbenchOptions } from "./workbench";

/** Changes the company before anything opens it, and says how it is to be opened. */
type Prepare = (company: SampleCompany) => Promise<WorkbenchOptions | undefined>;

/** Makes the repository that is opened. */
type Make = () => Promise<SampleCompany>;

export interface SampleWorkbench {
  readonly company: SampleCompany;
  readonly workbench: Workbench;
}

export interface SampleWindow extends SampleWorkbench {
  /** The window in which the company is open. */
  readonly window: Window;
}

/**
 * A copy of the sample company and a workbench, made before the tests of the suite that calls this, and gone after them.
 * What the workbench shows when a test has failed is kept as `failed-FILE-TEST.png`, and the words of its sidebar are printed.
 */
export function sampleWorkbench(prepare: Prepare = () => Promise.resolve(undefined), make: Make = temporarySampleCompany): SampleWorkbench {
  let company: SampleCompany | undefined;
  let workbench: Workbench | undefined;

  before("opens a workbench", async () => {
    company = await make();
    workbench = await startWorkbench(await prepare(company));
  });

  afterEach("keeps what a failure left behind", async function () {
    const { currentTest: test } = this;
    if (test?.state === "failed") await keepEvidence(workbench, test.file, test.title);
  });

  after("closes the workbench", async () => {
    await workbench?.close();
    await company?.remove();
  });

  return {
    get company() {
      return begun(company);
    },
    get workbench() {
      return begun(workbench);
    },
  };
}

/** The same with the company, or whatever else was made, open in a window. */
export function sampleWindow(prepare?: Prepare, make?: Make): SampleWindow {
  const sample = sampleWorkbench(prepare, make);
  let window: Window | undefined;

  before("opens the sample company", async function () {
    try {
      window = await sample.workbench.window(sample.company.folder);
    } catch (error) {
      await keepEvidence(sample.workbench, this.test?.file, "opening");
      throw error;
    }
  });

  return {
    get company() {
      return sample.company;
    },
    get workbench() {
      return sample.workbench;
    },
    get window() {
      return begun(window);
    },
  };
}

function begun<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("There is a sample company only while the tests run.");
  return value;
}

async function keepEvidence(workbench: Workbench | undefined, file: string | undefined, title: string): Promise<void> {
  const suite = path.basename(file ?? "suite", ".test.js");
  const words = title.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  for (const line of (await workbench?.evidence(`failed-${suite}-${words.slice(0, 10).join("-")}`)) ?? []) say(`    ${line}`);
}
