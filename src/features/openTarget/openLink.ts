import * as vscode from "vscode";
import type { Message } from "../../model/message";
import { phrase } from "../../present/phrase";

const hostsName = "links.hosts";
/** Nobody has runbooks on more hosts; a list that only grows would be no answer to anything. */
const mostHosts = 200;

/**
 * Opens an https page in the person's browser. Before the first page of a host they are asked, because an address in a
 * repository is somebody else's word; the host is then remembered. VS Code's own question about domains that are not
 * trusted may follow, and is VS Code's to ask.
 */
export async function openLink(url: string, memory: vscode.Memento): Promise<void> {
  const uri = vscode.Uri.parse(url);
  const refused = refusalOf(uri);
  if (refused !== null) return void vscode.window.showWarningMessage(phrase(refused));
  const host = uri.authority.toLowerCase();
  const hosts = rememberedHosts(memory);
  if (!hosts.includes(host)) {
    if (!(await isAllowed(host, url))) return;
    await memory.update(hostsName, [...hosts, host].slice(-mostHosts));
  }
  await vscode.env.openExternal(uri);
}

function refusalOf(uri: vscode.Uri): Message | null {
  if (uri.scheme !== "https") return { key: "open.refusedLink", args: { scheme: uri.scheme } };
  // A name before an @ makes one host look like another.
  return uri.authority === "" || uri.authority.includes("@") ? { key: "open.refusedAddress", args: { url: uri.toString() } } : null;
}

async function isAllowed(host: string, url: string): Promise<boolean> {
  const open = { title: phrase({ key: "action.open", args: {} }), allows: true };
  const detail = phrase({ key: "open.askMore", args: { url } });
  const chosen = await vscode.window.showInformationMessage(phrase({ key: "open.ask", args: { host } }), { modal: true, detail }, open);
  return chosen?.allows === true;
}

function rememberedHosts(memory: vscode.Memento): readonly string[] {
  const hosts = memory.get<unknown>(hostsName);
  return Array.isArray(hosts) ? hosts.filter((host): host is string => typeof host === "string") : [];
}
