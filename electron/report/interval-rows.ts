import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { BLUE, drawText, escapeXml, INK, LINE, SECOND } from './svg.ts';

export interface IntervalRow {
  readonly name: string;
  /** A share between 0 and 1. */
  readonly estimate: Estimate;
  /** Counts behind it, at the end of the row. */
  readonly counts: string;
  /** Tells the rows apart without colour. */
  readonly shape: 'dot' | 'diamond' | 'ring';
}

const WIDTH = 860;
const ROW = 38;
const NAMES = 210;
const COUNTS = 190;
const SIZE = 7;
/** Steps of the axis, of which the smallest that gives at most six is taken. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2];
const MOST_STEPS = 6;

function axisTo(highest: number): number[] {
  const step = STEPS.find((own) => Math.ceil(highest / own) <= MOST_STEPS) ?? 0.25;
  return Array.from({ length: Math.max(1, Math.ceil(highest / step)) + 1 }, (_, index) => index * step);
}

function mark(shape: IntervalRow['shape'], x: number, y: number): string {
  if (shape === 'diamond') return `<path d="M${x} ${y - SIZE - 1}l8 8-8 8-8-8z" fill="${BLUE}"/>`;
  const look = shape === 'dot' ? `fill="${BLUE}"` : `fill="#fff" stroke="${BLUE}" stroke-width="2.4"`;
  return `<circle cx="${x}" cy="${y}" r="${SIZE}" ${look}/>`;
}

/**
 * Shares below each other on one scale from 0, each with its 95 % interval as a line.
 * @param band interval to compare with, drawn grey behind all rows; null for none
 */
export function intervalRows(
  label: string,
  rows: readonly IntervalRow[],
  band: Pick<Estimate, 'low' | 'high'> | null,
): string {
  const ticks = axisTo(Math.max(...rows.map(({ estimate }) => estimate.high)));
  const end = ticks.at(-1) as number;
  const x = (share: number): number => Math.round(NAMES + ((WIDTH - NAMES - COUNTS) * share) / end);
  const bottom = rows.length * ROW + 6;
  const grid = ticks.map(
    (tick) =>
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="4" y2="${bottom}" stroke="${LINE}"/>${drawText(x(tick), bottom + 18, `${Math.round(100 * tick)} %`)}`,
  );
  const behind =
    band === null
      ? ''
      : `<rect x="${x(band.low)}" y="4" width="${Math.max(1, x(band.high) - x(band.low))}" height="${bottom - 4}" fill="${LINE}"/>`;
  const drawn = rows.map(({ name, estimate: { value, low, high }, counts, shape }, index) => {
    const y = index * ROW + ROW / 2 + 4;
    const interval = `<path d="M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 5}V${y + 5}M${x(high)} ${y - 5}V${y + 5}" stroke="${INK}" stroke-width="1.6" fill="none"/>`;
    const ink = `fill="${INK}"`;
    return `${drawText(0, y + 5, name, 'start', ink)}${interval}${mark(shape, x(value), y)}${drawText(WIDTH, y + 5, counts, 'end', ink)}`;
  });
  const height = bottom + 26;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeXml(label)}" font-size="14" fill="${SECOND}">${behind}${grid.join('')}${drawn.join('')}</svg>`;
}
