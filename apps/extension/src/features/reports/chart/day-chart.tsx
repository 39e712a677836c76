import { useEffect, useRef } from 'react';
import uPlot from 'uplot';

import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';

import 'uplot/dist/uPlot.min.css';

interface DayChartProps {
  /** Dates, as many as there are values. */
  readonly days: readonly string[];
  readonly values: readonly number[];
  /** Of the same days of the period before; null until known. */
  readonly before: readonly number[] | null;
  /** What is drawn, in words. */
  readonly label: string;
  /** Counts have no halves. */
  readonly whole: boolean;
  readonly format: (value: number) => string;
}

const height = 220;
const wholeSteps = Array.from({ length: 12 }, (_, power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
).flat();

/** A line of days, the period before it dashed. The table below says the same in numbers. */
export function DayChart({ days, values, before, label, whole, format }: DayChartProps) {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const draw = (): uPlot => {
      const colour = colours(element);
      const data: uPlot.AlignedData = [
        days.map((day) => Date.parse(`${day}T00:00:00Z`) / 1000),
        [...values],
        before === null ? days.map(() => null) : [...before],
      ];
      const axis: uPlot.Axis = {
        stroke: colour('--muted'),
        grid: { stroke: colour('--border'), width: 1 },
        ticks: { show: false },
        font: '11px system-ui',
      };
      const dates = new Intl.DateTimeFormat(uiLanguage(), {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'short',
      });
      return new uPlot(
        {
          width: element.clientWidth,
          height,
          tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
          cursor: { drag: { x: false, y: false }, points: { size: 7 } },
          legend: { show: true, live: true },
          scales: {
            y: { range: (_plot, min, max) => [Math.min(0, min), Math.max(1, max) * 1.08] },
          },
          axes: [
            {
              ...axis,
              grid: { show: false },
              values: (_plot, at) => at.map((second) => dates.format(new Date(second * 1000))),
              incrs: [1, 2, 5, 7, 14, 30, 60, 90, 180, 365].map((each) => each * 86_400),
            },
            {
              ...axis,
              size: 64,
              values: (_plot, at) => at.map(format),
              ...(whole ? { incrs: wholeSteps } : {}),
            },
          ],
          series: [
            {
              label: i18n.t('reports.day'),
              value: (_plot, second: number | null) =>
                second === null ? '–' : dates.format(new Date(second * 1000)),
            },
            {
              label,
              stroke: colour('--accent'),
              width: 2,
              fill: colour('--accent-soft'),
              points: { show: days.length < 32, size: 5 },
              value: (_plot, value: number | null) => (value === null ? '–' : format(value)),
            },
            {
              label: i18n.t('reports.before'),
              stroke: colour('--muted'),
              width: 1,
              dash: [4, 4],
              points: { show: false },
              value: (_plot, value: number | null) => (value === null ? '–' : format(value)),
            },
          ],
        },
        data,
        element,
      );
    };
    let plot = draw();
    const redraw = (): void => {
      plot.destroy();
      plot = draw();
    };
    const resized = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    resized.observe(element);
    const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      matchMedia(query),
    );
    for (const scheme of schemes) scheme.addEventListener('change', redraw);
    return () => {
      resized.disconnect();
      for (const scheme of schemes) scheme.removeEventListener('change', redraw);
      plot.destroy();
    };
  }, [days, values, before, label, whole, format]);

  return (
    <div
      ref={place}
      dir="ltr"
      role="img"
      aria-label={i18n.t('reports.chart', { label })}
      className="report-chart w-full overflow-hidden"
    />
  );
}

/** Reads the interface's colours, which differ by scheme. */
function colours(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name);
}
