import { workerData } from "node:worker_threads";
import { serveEstate } from "./estateThread";
import { isReadingThreadStart, serveReading } from "./index/readingThread";
import type { WorkerStart } from "./protocol";

/** What a thread of ours is for: an estate, or help with its first reading. One bundle, because both read the same files. */
const start: unknown = workerData;
if (isReadingThreadStart(start)) void serveReading(start, __dirname);
else serveEstate(start as WorkerStart, __dirname);
