/** Small charts as text, for a report that opens in any browser without scripts. Readable without colour: shape and label carry meaning. */

export const INK = '#17212b';
export const SECOND = '#45525f';
export const LINE = '#d5dbe1';
export const BLUE = '#174a7c';
const ORANGE = '#b8570b';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly top: number;
  readonly right: number;
}

const frame: Frame = { width: 460, height: 300, left: 48, bottom: 44, top: 12, right: 16 };

export interface Axes {
  /** Ends of the axes, from 0. */
  readonly xMax: number;
  readonly yMax: number;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly format: (value: number) => string;
}

export interface Place {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** A line of text at a place; `extra` are more attributes. */
export const drawText = (
  x: number,
  y: number,
  said: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
  extra = '',
): string => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${extra}>${escapeXml(said)}</text>`;

/** A chart with two linear axes from 0; `draw` gives the marks. */
export function chart(label: string, axes: Axes, draw: (place: Place) => string): string {
  const { width, height, left, bottom, top, right } = frame;
  const x = (value: number): number => left + ((width - left - right) * value) / axes.xMax;
  const y = (value: number): number => height - bottom - ((height - bottom - top) * value) / axes.yMax;
  const ticks = [
    ...axes.xTicks.map(
      (tick) =>
        `<line x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${height - bottom}" stroke="${LINE}"/>${drawText(x(tick), height - bottom + 17, axes.format(tick))}`,
    ),
    ...axes.yTicks.map(
      (tick) =>
        `<line x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}" stroke="${LINE}"/>${drawText(left - 7, y(tick) + 4, axes.format(tick), 'end')}`,
    ),
  ];
  const names = `${drawText((left + width - right) / 2, height - 8, axes.xLabel)}${drawText(0, 0, axes.yLabel, 'middle', `transform="translate(12 ${(top + height - bottom) / 2}) rotate(-90)"`)}`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}" font-size="13" fill="${SECOND}">${ticks.join('')}${names}${draw({ x, y })}</svg>`;
}

const points = (path: readonly (readonly [number, number])[], { x, y }: Place): string =>
  path.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`).join(' ');

export const line = (
  path: readonly (readonly [number, number])[],
  place: Place,
  kind: 'first' | 'second' | 'guide',
): string => {
  const look = {
    first: `stroke="${BLUE}" stroke-width="2.4"`,
    second: `stroke="${ORANGE}" stroke-width="2.2" stroke-dasharray="7 4"`,
    guide: `stroke="${SECOND}" stroke-width="1.2" stroke-dasharray="3 4"`,
  }[kind];
  return `<polyline points="${points(path, place)}" fill="none" ${look}/>`;
};

/** A dot with its 95 % interval as a whisker. */
export function whisker(x: number, value: number, low: number, high: number, place: Place): string {
  const [px, py, pl, ph] = [place.x(x), place.y(value), place.y(low), place.y(high)];
  return `<path d="M${px} ${pl}V${ph}M${px - 5} ${pl}H${px + 5}M${px - 5} ${ph}H${px + 5}" stroke="${INK}" stroke-width="1.6" fill="none"/><circle cx="${px}" cy="${py}" r="5" fill="${BLUE}"/>`;
}

/** A bar from 0 up; an open bar and a filled one tell two groups apart without colour. */
export function bar(from: number, to: number, height: number, filled: boolean, place: Place): string {
  const left = place.x(from) + 0.5;
  const width = Math.max(0.5, place.x(to) - place.x(from) - 1);
  const top = place.y(height);
  return `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${width.toFixed(1)}" height="${(place.y(0) - top).toFixed(1)}" fill="${filled ? BLUE : '#fff'}" stroke="${BLUE}" stroke-width="1.4"/>`;
}

export interface WaterfallStep {
  readonly text: string;
  /** On the log-odds. */
  readonly contribution: number;
}

/** From the average to one dossier: filled with an arrow to the right raises, open with an arrow to the left lowers. */
export function waterfall(
  label: string,
  base: number,
  steps: readonly WaterfallStep[],
  start: string,
  end: string,
): string {
  const width = 860;
  const row = 30;
  const nameWidth = 470;
  const valueWidth = 84;
  const levels = [base];
  for (const { contribution } of steps) levels.push((levels.at(-1) as number) + contribution);
  const low = Math.min(...levels) - 0.25;
  const high = Math.max(...levels) + 0.25;
  const x = (value: number): number => nameWidth + ((width - nameWidth - valueWidth) * (value - low)) / (high - low);
  const of100 = (logOdds: number): string => String(Math.round(100 / (1 + Math.exp(-logOdds))));
  const rows = steps.map(({ text: said, contribution }, index) => {
    const from = levels[index] as number;
    const to = levels[index + 1] as number;
    const top = (index + 1) * row;
    const [a, b] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const raises = contribution > 0;
    const arrow = raises ? `M${b - 9} ${top + 11}l5 4-5 4` : `M${a + 9} ${top + 11}l-5 4 5 4`;
    const mark =
      b - a > 16 ? `<path d="${arrow}" fill="none" stroke="${raises ? '#fff' : BLUE}" stroke-width="1.8"/>` : '';
    return `${drawText(0, top + 20, said, 'start', `fill="${INK}"`)}<rect x="${a.toFixed(1)}" y="${top + 6}" width="${Math.max(2, b - a).toFixed(1)}" height="${row - 12}" fill="${raises ? BLUE : '#fff'}" stroke="${BLUE}" stroke-width="1.6"/>${mark}${drawText(width, top + 20, `${of100(from)} → ${of100(to)}`, 'end', `fill="${INK}"`)}`;
  });
  const height = (steps.length + 2) * row;
  const last = levels.at(-1) as number;
  const ends = `${drawText(0, 20, start, 'start', `fill="${INK}"`)}<circle cx="${x(base).toFixed(1)}" cy="15" r="6" fill="#fff" stroke="${INK}" stroke-width="2"/>${drawText(width, 20, of100(base), 'end', `fill="${INK}"`)}${drawText(0, height - 10, end, 'start', `fill="${INK}" font-weight="650"`)}<circle cx="${x(last).toFixed(1)}" cy="${height - 15}" r="6" fill="${INK}"/>${drawText(width, height - 10, of100(last), 'end', `fill="${INK}" font-weight="650"`)}`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}" font-size="14">${ends}${rows.join('')}</svg>`;
}
