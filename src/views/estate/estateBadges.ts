import * as vscode from "vscode";
import { badgeOf } from "../../present/estateText";

/** Rows have addresses of their own, so that the badges stay in this view and the explorer's files keep theirs. */
const scheme = "infra-steward-estate";

interface Marks {
  readonly production: boolean;
  readonly undeclared: boolean;
}

/** The address of a row, which carries what its badge says. Its last part is a file's name, by which icon themes know it. */
export function rowAddress(path: string, { production, undeclared }: Marks): vscode.Uri {
  const query = [...(production ? ["production"] : []), ...(undeclared ? ["undeclared"] : [])].join("&");
  return vscode.Uri.from({ scheme, path: `/${path}`, query });
}

/** Marks rows that are production or nobody's. */
export function showBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined;
      const marks = uri.query.split("&");
      const badge = badgeOf({ production: marks.includes("production"), undeclared: marks.includes("undeclared") });
      if (badge === null) return undefined;
      return new vscode.FileDecoration(badge.letters, badge.meaning, badge.loud ? new vscode.ThemeColor("list.warningForeground") : undefined);
    },
  });
}
