import type { FromReportPage, ToReportPage } from "../../model/reportPage";
import { Charts } from "./charts";
import { buttonName, element } from "./element";
import { content, signalSection } from "./content";

/** What VS Code gives every page: a way to send. */
declare function acquireVsCodeApi(): { readonly postMessage: (message: FromReportPage) => void };

/** The page of the sprint report. It draws what it is sent and keeps nothing: hidden, it is gone, and shown again it asks anew. */
const { postMessage: send } = acquireVsCodeApi();
const charts = new Charts();

window.addEventListener("message", ({ data: told }: MessageEvent<ToReportPage>) => {
  if (told.kind === "signals") {
    document.querySelector("section.signals")?.replaceWith(signalSection(told.table, told.words));
    return;
  }
  charts.clear();
  const focused = document.activeElement?.getAttribute(buttonName) ?? null;
  if (told.kind === "status") document.body.replaceChildren(element("p", { role: "status", class: "status" }, told.text));
  else document.body.replaceChildren(...content(told.page, send, (canvas, picture) => charts.draw(canvas, picture)));
  // Whoever works by keyboard goes on where they were: their button was replaced with everything else.
  if (focused !== null) document.querySelector<HTMLButtonElement>(`button[${buttonName}="${focused}"]:enabled`)?.focus();
});

// VS Code changes the classes and variables of the page when the theme changes.
new MutationObserver(() => charts.redraw()).observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });

send({ kind: "ready" });
