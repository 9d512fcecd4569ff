import { commandsIn } from "./commandWords";

/**
 * The programs of infrastructure that a command line may be recorded by. A closed list, because the first word of a line may be
 * anything: a script named after a customer, or a password typed at the wrong prompt. What runs on this machine alone
 * (containers, local clusters) is work on the product, and is not among them.
 */
const programs: ReadonlySet<string> = new Set([
  "terraform", "tofu", "terragrunt", "pulumi", "cdk", "cdktf", "packer", "atlantis", "spacectl", "infracost", "driftctl", "tflint", "tfsec", "checkov",
  "kubectl", "oc", "helm", "helmfile", "kustomize", "k9s", "argocd", "flux", "eksctl", "kops", "kubeadm", "istioctl", "linkerd", "cilium", "velero", "werf",
  "ansible", "ansible-playbook", "ansible-galaxy", "ansible-vault", "ansible-inventory", "ansible-pull", "puppet", "chef-client", "knife", "salt",
  "aws", "az", "azd", "gcloud", "gsutil", "doctl", "hcloud", "oci", "openstack", "linode-cli", "ibmcloud", "fly", "flyctl", "heroku", "vercel", "netlify", "wrangler",
  "serverless", "sls", "sam", "nomad", "consul", "vault", "boundary", "waypoint", "promtool", "amtool", "trivy", "systemctl", "nixos-rebuild",
]);

interface Wrapper {
  /** Options that take a value. */
  readonly values: readonly string[];
  /** How many words of its own come before the other program. */
  readonly words: number;
}

/** Programs that run another one. */
const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ["sudo", { values: ["-u", "-g", "-h", "-p", "-C", "-T", "-U", "-D", "-R"], words: 0 }],
  ["doas", { values: ["-u", "-C"], words: 0 }],
  ["env", { values: ["-u", "-C"], words: 0 }],
  ["nice", { values: ["-n"], words: 0 }],
  ["timeout", { values: ["-s", "-k"], words: 1 }],
  ["watch", { values: ["-n"], words: 0 }],
  ["xargs", { values: ["-n", "-P", "-I", "-L", "-d", "-E", "-s"], words: 0 }],
  ["aws-vault", { values: ["-d", "-n"], words: 2 }],
  ["chamber", { values: [], words: 2 }],
  ["mise", { values: [], words: 2 }],
  ...ofTheirOwn(1, "op", "doppler", "direnv", "devbox", "infisical", "poetry", "pipenv", "uv", "bundle"),
  ...ofTheirOwn(0, "time", "nohup", "exec", "command", "builtin", "stdbuf", "caffeinate", "npx", "bunx"),
]);

function ofTheirOwn(words: number, ...names: readonly string[]): (readonly [string, Wrapper])[] {
  return names.map((name) => [name, { values: [], words }]);
}

const shells = /^(?:ba|da|z|fi|k)?sh$/;
/** Words of the shell that may stand before a command. */
const keywords: ReadonlySet<string> = new Set(["!", "if", "then", "else", "elif", "while", "until", "do", "{"]);
const assignment = /^[A-Za-z_]\w*\+?=/;

/** More is no command that anybody typed; what comes after is not looked at. */
const longestLine = 10_000;
/** A shell in a shell in a shell. */
const deepest = 3;

/**
 * The program of infrastructure that a command line starts, by its name alone: no path, no argument. Of several the first.
 * It is told for records, not for safety: a line that hides its program is none.
 * @param line as the terminal reports it.
 * @returns null when it starts none of the known ones.
 */
export function terminalProgram(line: string): string | null {
  return programIn(line.slice(0, longestLine), deepest);
}

function programIn(line: string, depth: number): string | null {
  for (const words of commandsIn(line)) {
    const found = programOf(words, depth);
    if (found !== null) return found;
  }
  return null;
}

function programOf(words: readonly string[], depth: number): string | null {
  const start = words.findIndex((word) => !assignment.test(word) && !keywords.has(word));
  const name = nameOf(words[start] ?? "");
  const rest = words.slice(start + 1);
  if (programs.has(name)) return name;
  if (start < 0 || depth === 0) return null;
  const script = shells.test(name) ? rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1] : undefined;
  if (script !== undefined && script !== rest[0]) return programIn(script, depth - 1);
  const wrapper = wrappers.get(name);
  return wrapper === undefined ? null : programOf(wrapped(rest, wrapper), depth - 1);
}

/** The words of the command that a wrapper runs. */
function wrapped(words: readonly string[], { values, words: own }: Wrapper): readonly string[] {
  const end = words.indexOf("--");
  if (end >= 0) return words.slice(end + 1);
  let left = own;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (values.includes(word)) index += 1;
    else if (word.startsWith("-") || assignment.test(word)) continue;
    else if (left > 0) left -= 1;
    else return words.slice(index);
  }
  return [];
}

/** The last part of a path, without the ending that Windows gives to programs. */
function nameOf(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  return name.replace(/\.(?:exe|cmd|bat|ps1)$/i, "");
}
