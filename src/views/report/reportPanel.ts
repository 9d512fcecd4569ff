import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import { phrase } from "../../present/phrase";
import { AcceptedPlaces } from "./acceptedPlaces";
import { asPageRequest } from "./pageRequest";
import { reportHtml } from "./reportHtml";
import type { ReportParts } from "./reportParts";
import { ReportSession } from "./reportSession";

/** *Show Sprint Report*: one panel, made when it is asked for. The page keeps nothing; what it shows is sent anew when it is shown again. */
export function register(parts: ReportParts): Disposable {
  const owned = new DisposableList();
  const accepted = new AcceptedPlaces(parts.memory);
  let open: vscode.WebviewPanel | null = null;
  owned.add({ dispose: () => void open?.dispose() });
  owned.add(registerCommand("showReport", () => {
    if (open !== null) {
      open.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel("infraSteward.report", phrase({ key: "page.title", args: {} }), vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(parts.extension, "media"), vscode.Uri.joinPath(parts.extension, "dist")],
    });
    open = panel;
    const session = new ReportSession(parts, accepted, (told) => void panel.webview.postMessage(told));
    panel.onDidDispose(() => {
      open = null;
      session.dispose();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = asPageRequest(message);
      if (request !== null) void session.handle(request);
    });
    panel.webview.html = reportHtml(panel.webview, {
      style: vscode.Uri.joinPath(parts.extension, "media", "report.css"),
      script: vscode.Uri.joinPath(parts.extension, "dist", "report.js"),
    });
  }));
  return owned;
}
