import type { ChartConfiguration, ChartOptions } from "chart.js";
import type { Picture } from "../../model/reportPage";
import type { Theme } from "./theme";

type Bars = Extract<Picture, { series: unknown }>;
type Marks = Extract<Picture, { marks: unknown }>;

/** How a picture is drawn. Nothing moves: whoever asked for less motion gets the same picture as everybody else. */
export function configuration(picture: Picture, theme: Theme): ChartConfiguration {
  return picture.kind === "marks" ? marks(picture, theme) : bars(picture, theme);
}

function bars({ kind, labels, series, unit }: Bars, theme: Theme): ChartConfiguration {
  const stacked = kind === "stacked";
  const rows = { ...axis(theme, null), stacked };
  const amounts = { ...axis(theme, unit), stacked, beginAtZero: true };
  return {
    type: "bar",
    data: {
      labels: [...labels],
      datasets: series.map(({ name, ink, values }) => ({
        label: name, data: [...values], backgroundColor: theme.fills[ink], borderColor: theme.outline, borderWidth: 1, maxBarThickness: 28,
      })),
    },
    options: {
      ...common(theme),
      indexAxis: stacked ? "x" : "y",
      scales: stacked ? { x: rows, y: amounts } : { x: amounts, y: rows },
      plugins: { legend: { display: series.length > 1, position: "bottom", labels: { color: theme.text } } },
    },
  };
}

/** Each day is a row and each visit a dot on it, the larger the longer it took. */
function marks({ days, marks: moments, unit }: Marks, theme: Theme): ChartConfiguration {
  const points = moments.map(({ day, hour }) => ({ x: hour, y: day }));
  return {
    type: "scatter",
    data: { datasets: [{ data: points, backgroundColor: theme.fills.infra, borderColor: theme.outline, pointRadius: moments.map(({ minutes }) => 3 + Math.min(9, Math.sqrt(minutes))) }] },
    options: {
      ...common(theme),
      scales: {
        x: { ...axis(theme, unit), type: "linear", min: 0, max: 24, ticks: { color: theme.text, stepSize: 3 } },
        y: { ...axis(theme, null), type: "linear", min: -0.5, max: Math.max(0.5, days.length - 0.5), reverse: true, ticks: { color: theme.text, stepSize: 1, autoSkip: false, callback: (value) => days[Number(value)] ?? "" }, afterBuildTicks: (scale) => { scale.ticks = days.map((_, value) => ({ value })); } },
      },
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: ({ dataIndex }) => moments[dataIndex]?.label ?? "" } } },
    },
  };
}

function common(theme: Theme): ChartOptions {
  return { animation: false, responsive: true, maintainAspectRatio: false, color: theme.text, font: { family: theme.font } };
}

function axis(theme: Theme, title: string | null) {
  return {
    ticks: { color: theme.text },
    grid: { color: theme.grid, lineWidth: 0.5 },
    border: { color: theme.text },
    title: { display: title !== null, text: title ?? "", color: theme.text },
  };
}
