import type { RunMessages } from "../../model/messages/runs";
import type { Words } from "../phrasing";

/** Working through a runbook. */
export const runs: Words<RunMessages> = {
  // working through a runbook
  "run.begun": () => "Der Durchgang hat begonnen.",
  "run.changed": ({ now, before }) => `Das Runbook hat jetzt ${now} Schritte und hatte ${before}, als der Durchgang begann: Prüfen Sie, ob die Haken noch richtig sitzen.`,
  "run.copied": () => "Das Protokoll des Durchgangs ist in der Zwischenablage.",
  "run.copy": () => "Protokoll kopieren",
  "run.done": ({ time }) => `erledigt ${time}`,
  "run.finish": () => "Durchgang beenden",
  "run.lens": ({ since, done, steps }) => `Durchgang seit ${since}: ${done} von ${steps} erledigt`,
  "run.markDone": () => "Erledigt",
  "run.markNotDone": ({ time }) => `Erledigt ${time} · Nicht erledigt`,
  "run.none": () => "Kein Durchgang zum Kopieren: Beginnen Sie einen in einem Runbook.",
  "run.noSteps": () => "Dieses Runbook hat keine Schritte: Nummerierte Listen und Aufgabenlisten sind Schritte.",
  "run.notKept": ({ why }) => notKept[why],
  "run.notRunbook": () => "Öffnen Sie zuerst ein Runbook: „Runbook suchen“ führt sie auf.",
  "run.progress": ({ title, done, steps }) => `${done} von ${steps} · ${title}`,
  "run.recordBy": ({ person }) => `Von: ${person}`,
  "run.recordFinished": ({ at }) => (at === null ? "Beendet: noch nicht" : `Beendet: ${at}`),
  "run.recordHead": ({ title }) => `Durchgang von ${title}`,
  "run.recordRunbook": ({ path }) => `Runbook: ${path}`,
  "run.recordStarted": ({ at }) => `Begonnen: ${at}`,
  "run.recordStep": ({ step }) => `Schritt ${step}`,
  "run.start": () => "Durchgang beginnen",

  // putting a command of a runbook into a terminal
  "terminal.ask": ({ line, path }) => `Zeile ${line} von ${path} ins Terminal schreiben?`,
  "terminal.copied": ({ lines }) => `${lines} ${lines === 1 ? "Zeile ist" : "Zeilen sind"} in der Zwischenablage. Beim Einfügen kann ein Terminal sie ausführen.`,
  "terminal.copyBlock": () => "Block kopieren",
  "terminal.empty": () => "In dieser Zeile steht kein Befehl.",
  "terminal.environments": ({ runbook, terminal, name }) => `Runbook: ${runbook}. Terminal ${name}: ${terminal}.`,
  "terminal.gone": () => "Das Terminal wurde inzwischen geschlossen.",
  "terminal.invisible": ({ character }) => `Nicht verwendet: enthält ein unsichtbares Zeichen (${character}).`,
  "terminal.new": () => "(ein neues)",
  "terminal.notCommand": ({ line }) => `Zeile ${line} ist kein Befehl dieses Runbooks.`,
  "terminal.notRun": () => "Ausgeführt wird nichts: Die Eingabetaste drücken Sie.",
  "terminal.put": () => "Ins Terminal schreiben",
  "terminal.severalLines": () => "Nicht verwendet: Ein Terminal würde jede Zeile außer der letzten ausführen.",
  "terminal.stale": () => "Das Runbook hat sich gerade geändert. Versuchen Sie es noch einmal.",
  "terminal.tooLong": ({ max }) => `Nicht verwendet: Die Zeile hat mehr als ${max} Zeichen.`,
  "terminal.unknown": () => "unbekannt",
};

const notKept = {
  untrusted: "Nur im Arbeitsspeicher: Diesem Ordner wird nicht vertraut.",
  off: "Nur im Arbeitsspeicher: Die Aufzeichnung ist ausgeschaltet.",
  private: "Nur im Arbeitsspeicher: Von dieser Stelle wird nichts aufgezeichnet.",
  paused: "Nur im Arbeitsspeicher: Die Aufzeichnung ist angehalten.",
  failing: "Im Arbeitsspeicher, bis sich das Journal wieder schreiben lässt.",
  before: "Nur im Arbeitsspeicher: Begonnen, während nichts aufgezeichnet wurde.",
  partly: "Einige Haken sind nur im Arbeitsspeicher: Da wurde nichts aufgezeichnet.",
} as const;
