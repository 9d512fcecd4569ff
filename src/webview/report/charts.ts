import type { ChartConfiguration } from "chart.js";
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, PointElement, ScatterController, Tooltip } from "chart.js";
import type { Picture } from "../../model/reportPage";
import { configuration } from "./configuration";
import { themeOf } from "./theme";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, PointElement, ScatterController, Tooltip);

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly picture: Picture;
  chart: Chart | null;
}

/** The pictures of the page, drawn in the colours of the theme, and anew when it changes. */
export class Charts {
  #drawn: Drawn[] = [];
  #waiting = 0;

  draw(canvas: HTMLCanvasElement, picture: Picture): void {
    this.#drawn.push({ canvas, picture, chart: null });
    this.redraw();
  }

  /** Once for all changes of a moment, when the canvases are in the page. */
  redraw(): void {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => {
      const theme = themeOf(document);
      for (const drawn of this.#drawn) {
        drawn.chart?.destroy();
        const made: ChartConfiguration = configuration(drawn.picture, theme);
        drawn.chart = new Chart(drawn.canvas, made);
      }
    });
  }

  clear(): void {
    for (const { chart } of this.#drawn) chart?.destroy();
    this.#drawn = [];
  }
}
