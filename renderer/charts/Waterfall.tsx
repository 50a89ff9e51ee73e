import { useFormat, useText } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { linear, toLogOdds, toProbability } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

export interface WaterfallStep {
  readonly key: string;
  readonly name: string;
  /** On the log-odds; the steps add up exactly. */
  readonly contribution: number;
}

interface WaterfallProps {
  /** Log-odds to start from. */
  readonly base: number;
  readonly baseName: string;
  readonly steps: readonly WaterfallStep[];
  readonly endName: string;
  readonly label: string;
  /** Puts each name above its bar: for sentences, which do not fit beside it. */
  readonly namesAbove?: boolean;
}

const rowHeight = 31;
/** Keeps a name readable where lines run behind it. */
const halo = { stroke: '#fff', strokeWidth: 5, paintOrder: 'stroke' } as const;
const niceShares = [
  0.1, 0.2, 0.5, 1, 2, 3, 4, 6, 8, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99, 99.5, 99.9,
];

/**
 * From the average dossier to this one, step by step. The scale is the log-odds, on which contributions add up, labelled as a number
 * out of 100. Filled with an arrow to the right raises the estimate, open with an arrow to the left lowers it.
 */
export function Waterfall({ base, baseName, steps, endName, label, namesAbove = false }: WaterfallProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const bars = running(base, steps);
  const end = bars.at(-1)?.to ?? base;
  const narrow = namesAbove || width < 560;
  const nameWidth = narrow ? 0 : Math.min(320, width * 0.38);
  const height = rowHeight * (narrow ? 1.6 : 1);
  const bottom = (steps.length + 2) * height;
  const reached = [base, ...bars.map((bar) => bar.to)];
  const room = 0.1 * (Math.max(...reached) - Math.min(...reached)) + 0.1;
  const x = linear(Math.min(...reached) - room, Math.max(...reached) + room, nameWidth + 14, width - 112);
  const inRange = (share: number) =>
    toLogOdds(share / 100) > Math.min(...reached) - room && toLogOdds(share / 100) < Math.max(...reached) + room;
  const ticks = spread(niceShares.filter(inRange), (share) => x(toLogOdds(share / 100)), 34);
  const said = (logOdds: number) => format.per100(toProbability(logOdds));
  const row = (i: number) => i * height + (narrow ? height - rowHeight / 2 : height / 2);
  const nameY = (i: number) => (narrow ? i * height + 14 : row(i) + 5);
  const figures = bars.map(
    (bar) => `${bar.name} ${bar.contribution > 0 ? words.raises : words.lowers}: ${said(bar.from)} → ${said(bar.to)}`,
  );
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <svg
          width={width}
          height={bottom + 44}
          role="img"
          aria-label={`${label}. ${[`${baseName} ${said(base)}`, ...figures, `${endName} ${said(end)}`].join('; ')}`}
        >
          {ticks.map((share) => (
            <g key={share}>
              <line x1={x(toLogOdds(share / 100))} x2={x(toLogOdds(share / 100))} y1={0} y2={bottom} stroke="#dfe4e9" />
              <text
                x={x(toLogOdds(share / 100))}
                y={bottom + 16}
                fontSize="13"
                fill={palette.secondInk}
                textAnchor="middle"
              >
                {share < 1 || share > 99 ? format.number(share, 1) : format.count(share)}
              </text>
            </g>
          ))}
          <text
            x={(nameWidth + width - 100) / 2}
            y={bottom + 36}
            fontSize="13"
            fill={palette.secondInk}
            textAnchor="middle"
          >
            {words.of100}
          </text>
          <text x={0} y={nameY(0)} fontSize="15" fill={palette.ink}>
            {baseName}
          </text>
          <line x1={x(base)} x2={x(base)} y1={row(0)} y2={row(1) - 9} stroke={palette.ink} strokeWidth="1.5" />
          <circle cx={x(base)} cy={row(0)} r="6" fill="#fff" stroke={palette.ink} strokeWidth="2.2" />
          <text x={width - 100} y={row(0) + 5} fontSize="14.5" fontWeight="600" fill={palette.ink}>
            {said(base)}
          </text>
          {bars.map((bar, i) => (
            <g key={bar.key}>
              <text x={0} y={nameY(i + 1)} fontSize="15" fill={palette.ink} {...(narrow ? halo : {})}>
                {shorten(bar.name, narrow ? width : nameWidth)}
                {shorten(bar.name, narrow ? width : nameWidth) !== bar.name && <title>{bar.name}</title>}
              </text>
              <Bar from={x(bar.from)} to={x(bar.to)} y={row(i + 1)} />
              <line x1={x(bar.to)} x2={x(bar.to)} y1={row(i + 1) + 9} y2={row(i + 2) - 9} stroke={palette.ink} />
              <text x={width - 100} y={row(i + 1) + 5} fontSize="14.5" fill={palette.ink}>
                {said(bar.from)} → <tspan fontWeight="600">{said(bar.to)}</tspan>
              </text>
            </g>
          ))}
          <text
            x={0}
            y={nameY(steps.length + 1)}
            fontSize="15"
            fontWeight="650"
            fill={palette.ink}
            {...(narrow ? halo : {})}
          >
            {endName}
          </text>
          <circle cx={x(end)} cy={row(steps.length + 1)} r="7" fill={palette.ink} />
          <text x={width - 100} y={row(steps.length + 1) + 5} fontSize="15" fontWeight="700" fill={palette.ink}>
            {said(end)}
          </text>
        </svg>
      )}
    </div>
  );
}

/** One contribution. Its arrow is left out where the bar is too short to hold it. */
function Bar({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  const raises = to >= from;
  const [left, right] = raises ? [from, to] : [to, from];
  const arrow = raises ? `M${right - 12} ${y - 4}l5 4-5 4` : `M${left + 12} ${y - 4}l-5 4 5 4`;
  return (
    <>
      <rect
        x={left}
        y={y - 9.5}
        width={Math.max(3, right - left)}
        height={19}
        fill={raises ? palette.series[0] : '#fff'}
        stroke={palette.series[0]}
        strokeWidth="1.8"
      />
      {right - left > 18 && (
        <path d={arrow} fill="none" stroke={raises ? '#fff' : palette.series[0]} strokeWidth="1.8" />
      )}
    </>
  );
}

/** Each step with the log-odds before and after it. */
function running(base: number, steps: readonly WaterfallStep[]) {
  let at = base;
  return steps.map((step) => {
    const from = at;
    at += step.contribution;
    return { ...step, from, to: at };
  });
}

/** Leaves out ticks that would stand closer than `gap` pixels to the one before. */
function spread(shares: readonly number[], x: (share: number) => number, gap: number): number[] {
  const kept: number[] = [];
  for (const share of shares) {
    const before = kept.at(-1);
    if (before === undefined || x(share) - x(before) >= gap) kept.push(share);
  }
  return kept;
}

/** Shortens a name to what fits: SVG text does not wrap. The full name is in the table and in the tooltip. */
function shorten(name: string, width: number): string {
  const room = Math.floor(width / 7);
  return name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}
