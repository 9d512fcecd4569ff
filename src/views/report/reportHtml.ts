import type { Uri, Webview } from "vscode";
import { randomId } from "../../journal/randomId";
import { phrase } from "../../present/phrase";

/**
 * The empty page that the report is drawn in. Nothing runs in it but our script, named by a number nobody can guess, nothing is
 * loaded but our style, and there is no network.
 * @param folder the extension's own folder, the only one the page may read from.
 */
export function reportHtml(webview: Pick<Webview, "asWebviewUri" | "cspSource">, folder: ReportFiles): string {
  const nonce = randomId();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${phrase({ key: "language.code", args: {} })}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Infra Steward</title>
<link rel="stylesheet" href="${webview.asWebviewUri(folder.style).toString()}">
</head>
<body>
<script nonce="${nonce}" src="${webview.asWebviewUri(folder.script).toString()}"></script>
</body>
</html>
`;
}

export interface ReportFiles {
  readonly style: Uri;
  readonly script: Uri;
}
