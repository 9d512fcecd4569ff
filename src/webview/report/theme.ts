import type { Ink } from "../../model/reportPage";

/** The colours to draw with, as the theme has them now. */
export interface Theme {
  readonly text: string;
  readonly grid: string;
  readonly font: string;
  /** Drawn around what is filled, so that it stands out where colours do not. */
  readonly outline: string;
  readonly fills: Readonly<Record<Ink, string | CanvasPattern>>;
}

const colors: Readonly<Record<Ink, string>> = {
  product: "--vscode-charts-blue", infra: "--vscode-charts-orange", neutral: "--vscode-charts-green", glances: "--vscode-charts-purple",
};

/** Each kind of time has a pattern of its own beside its colour, which tells them apart in print and for whoever sees no colours. */
export function themeOf(page: Document): Theme {
  const style = getComputedStyle(page.documentElement);
  const value = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  const text = value("--vscode-editor-foreground", "#333");
  const isHighContrast = page.body.classList.contains("vscode-high-contrast");
  const fill = (ink: Ink): string | CanvasPattern => pattern(ink, isHighContrast ? text : value(colors[ink], text), value("--vscode-editor-background", "#fff"));
  return {
    text,
    grid: isHighContrast ? text : value("--vscode-charts-lines", "#8888"),
    font: value("--vscode-font-family", "sans-serif"),
    outline: text,
    fills: { product: fill("product"), infra: fill("infra"), neutral: fill("neutral"), glances: fill("glances") },
  };
}

const tile = 8;

function pattern(ink: Ink, color: string, paper: string): string | CanvasPattern {
  if (ink === "infra") return color;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [tile, tile];
  const pen = canvas.getContext("2d");
  if (pen === null) return color;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, tile, tile);
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = 2;
  pen.beginPath();
  if (ink === "product") {
    // Three strokes, so that the tiles join.
    for (const shift of [-tile, 0, tile]) {
      pen.moveTo(shift, tile);
      pen.lineTo(shift + tile, 0);
    }
    pen.stroke();
  } else if (ink === "neutral") {
    pen.moveTo(0, tile / 2);
    pen.lineTo(tile, tile / 2);
    pen.stroke();
  } else {
    pen.arc(tile / 2, tile / 2, 1.5, 0, 2 * Math.PI);
    pen.fill();
  }
  return pen.createPattern(canvas, "repeat") ?? color;
}
