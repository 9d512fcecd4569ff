import type { FromReportPage } from "../../model/reportPage";
import { decisionNames, exportFormats } from "../../model/reportPage";

/** What the page asks for, if it is anything that a page may ask for; null otherwise. Whatever else is in it is left out. */
export function asPageRequest(message: unknown): FromReportPage | null {
  if (typeof message !== "object" || message === null || !("kind" in message)) return null;
  switch (message.kind) {
    case "ready":
    case "previous":
    case "next":
      return { kind: message.kind };
    case "export": {
      const asked = "format" in message ? message.format : null;
      const format = exportFormats.find((known) => known === asked);
      return format === undefined ? null : { kind: "export", format };
    }
    case "decide": {
      const asked = "name" in message ? message.name : null;
      const name = decisionNames.find((known) => known === asked);
      const place = "place" in message ? message.place : null;
      if (name === undefined || typeof place !== "number" || !Number.isInteger(place) || place < 0) return null;
      return { kind: "decide", place, name };
    }
    default:
      return null;
  }
}
