import * as vscode from "vscode";
import { inform } from "../../host/inform";
import type { ExportFormat } from "../../model/reportPage";
import type { Signal } from "../../model/signal";
import type { SprintReport } from "../../model/sprintReport";
import { phrase } from "../../present/phrase";
import { reportSections, reportWarnings } from "../../present/reportPage";
import { reportTables } from "../../present/reportTables";
import { reportLines, reportText } from "../../present/reportText";
import { signalTable } from "../../present/signalTable";
import { csvReport } from "../../reports/export/csv";
import { htmlReport } from "../../reports/export/html";
import { markdownReport } from "../../reports/export/markdown";

const extensions: Readonly<Record<ExportFormat, string>> = { html: "html", markdown: "md", csv: "csv", json: "json" };

/** What is written down of a report. */
interface Exported {
  readonly report: SprintReport;
  readonly signals: readonly Signal[];
  /** Parts of the journal that could not be read. */
  readonly damaged: number;
}

/** Asks where to, writes the report there, and offers to look at it. Nothing is written where nobody said so. */
export async function exportReport(exported: Exported, format: ExportFormat): Promise<void> {
  const { report } = exported;
  const name = `infra-${report.sprint.id.replaceAll(/[^\w-]/g, "_")}.${extensions[format]}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [format]: [extensions[format]] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(exportText(exported, format)));
  void inform({ key: "page.exported", args: { name: vscode.workspace.asRelativePath(target) } }, {
    title: phrase({ key: "action.open", args: {} }),
    run: () => vscode.window.showTextDocument(target),
  });
}

function exportText({ report, signals, damaged }: Exported, format: ExportFormat): string {
  if (format === "json") return `${JSON.stringify({ ...report, signals }, null, 2)}\n`;
  if (format === "html") {
    const parts = { ...reportText(report), signals: signalTable(signals), sections: reportSections(report), warnings: reportWarnings(damaged), figures: phrase({ key: "page.figures", args: {} }), language: phrase({ key: "language.code", args: {} }) };
    return `${htmlReport(parts).join("\n")}\n`;
  }
  const [headline = "", ...lines] = reportLines(report);
  const tables = [...reportTables(report), signalTable(signals)];
  return `${(format === "csv" ? csvReport(tables) : markdownReport({ headline, lines, tables })).join("\n")}\n`;
}
