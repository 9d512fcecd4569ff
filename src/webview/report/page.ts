import type { FromReportPage, ToReportPage } from "../../model/reportPage";
import { Charts } from "./charts";
import { element } from "./element";
import { content } from "./content";

/** What VS Code gives every page: a way to send. */
declare function acquireVsCodeApi(): { readonly postMessage: (message: FromReportPage) => void };

/** The page of the sprint report. It draws what it is sent and keeps nothing: hidden, it is gone, and shown again it asks anew. */
const { postMessage: send } = acquireVsCodeApi();
const charts = new Charts();

window.addEventListener("message", ({ data: told }: MessageEvent<ToReportPage>) => {
  charts.clear();
  if (told.kind === "status") document.body.replaceChildren(element("p", { role: "status", class: "status" }, told.text));
  else document.body.replaceChildren(...content(told.page, send, (canvas, picture) => charts.draw(canvas, picture)));
});

// VS Code changes the classes and variables of the page when the theme changes.
new MutationObserver(() => charts.redraw()).observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });

send({ kind: "ready" });
