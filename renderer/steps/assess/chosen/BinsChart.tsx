import type { PropensityBin } from '../../../../shared/contract/assess-chosen.ts';
import { Legend } from '../../../charts/Legend.tsx';
import { LevelLines } from '../../../charts/LevelLines.tsx';
import { palette } from '../../../charts/palette.ts';
import { linear, ticksFromZero } from '../../../charts/scale.ts';
import { useWidth } from '../../../charts/use-width.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { chanceWords } from './figures.ts';
import { text } from './text.ts';

interface BinsChartProps {
  readonly bins: readonly PropensityBin[];
  readonly label: string;
}

const height = 250;
const margin = { top: 10, right: 14, bottom: 48, left: 56 };
/** Chances that the axis names, as far as they lie on it and there is room. */
const marks = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const markWidth = 52;
/** How much of a bin its filled bar takes: the open one of all dossiers shows on both sides. */
const filledShare = 0.44;

const total = (counts: readonly number[]): number =>
  Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );

/** How the chance of an investigation lies: wide open bars for all dossiers, narrow filled ones for the investigated. */
export function BinsChart({ bins, label }: BinsChartProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const everyone = total(bins.map(({ all }) => all));
  const investigated = total(bins.map((bin) => bin.investigated));
  const shares = bins.map((bin) => ({
    ...bin,
    all: bin.all / everyone,
    investigated: bin.investigated / investigated,
  }));
  const highest = Math.max(...shares.map((bin) => Math.max(bin.all, bin.investigated)));
  const ticks = ticksFromZero(100 * highest, 4);
  const bottom = height - margin.bottom;
  const y = linear(0, (ticks.at(-1) ?? 1) / 100, bottom, margin.top);
  const [from, to] = [bins[0]?.from ?? 0.01, bins.at(-1)?.to ?? 1];
  const onAxis = linear(Math.log(from), Math.log(to > from ? to : from * 1.01), margin.left, width - margin.right);
  const x = (chance: number): number => onAxis(Math.log(chance));
  const names = {
    all: words.binsAll(format.count(everyone)),
    investigated: words.binsInvestigated(format.count(investigated)),
  };
  return (
    <div ref={ref} className="chart recharts-wrapper stack">
      <Legend
        entries={[
          {
            label: names.all,
            sample: (
              <rect x="3" y="1" width="24" height="12" fill="#fff" stroke={palette.series[0]} strokeWidth="1.6" />
            ),
          },
          { label: names.investigated, sample: <rect x="10" y="1" width="10" height="12" fill={palette.series[0]} /> },
        ]}
      />
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={`${label}. ${names.all}; ${names.investigated}`}>
          <LevelLines
            ticks={ticks}
            y={(tick) => y(tick / 100)}
            left={margin.left}
            right={width - margin.right}
            write={(tick) => {
              const digits = Number.isInteger(tick) ? 0 : 1;
              return tick === ticks.at(-1) ? format.percent(tick / 100, 0) : format.number(tick, digits);
            }}
          />
          {shares.map((bin) => (
            <BinBars key={bin.from} bin={bin} left={x(bin.from)} right={x(bin.to)} y={y} bottom={bottom} />
          ))}
          {marksThatFit(from, to, x).map((mark) => (
            <text key={mark} x={x(mark)} y={bottom + 17} textAnchor="middle">
              {chanceWords(mark, format)}
            </text>
          ))}
          <text x={(margin.left + width - margin.right) / 2} y={height - 6} textAnchor="middle">
            {words.binsAxis}
          </text>
        </svg>
      )}
    </div>
  );
}

function marksThatFit(from: number, to: number, x: (chance: number) => number): number[] {
  const fit: number[] = [];
  for (const mark of marks) {
    const last = fit.at(-1);
    const hasRoom = last === undefined || x(mark) - x(last) >= markWidth;
    if (mark >= from && mark <= to && hasRoom) fit.push(mark);
  }
  return fit;
}

interface BinBarsProps {
  readonly bin: PropensityBin;
  readonly left: number;
  readonly right: number;
  readonly y: (share: number) => number;
  readonly bottom: number;
}

function BinBars({ bin, left, right, y, bottom }: BinBarsProps) {
  const room = right - left;
  const filled = room * filledShare;
  return (
    <>
      {bin.all > 0 && (
        <rect
          x={left + 1}
          y={y(bin.all)}
          width={Math.max(1, room - 2)}
          height={bottom - y(bin.all)}
          fill="#fff"
          stroke={palette.series[0]}
          strokeWidth="1.4"
        />
      )}
      {bin.investigated > 0 && (
        <rect
          x={left + (room - filled) / 2}
          y={y(bin.investigated)}
          width={filled}
          height={bottom - y(bin.investigated)}
          fill={palette.series[0]}
        />
      )}
    </>
  );
}
