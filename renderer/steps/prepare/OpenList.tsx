import type { PrepareState } from '../../../shared/contract/prepare.ts';
import { Mark } from '../../components/Mark.tsx';
import type { Formats } from '../../i18n/format.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import type { OpenPoint } from './next-step.ts';
import { type PrepareWords, text } from './text.ts';

const pointWords = ({ kind, count }: OpenPoint, words: PrepareWords, format: Formats): string =>
  words.open[kind](count, format.count(count));

/** What is still open in one sentence: how many points, and the most pressing. */
export function openWords(points: readonly OpenPoint[], words: PrepareWords, format: Formats): string {
  const first = points[0];
  if (first === undefined) return words.readyOpen;
  return `${words.openCount(format.count(points.length))} ${pointWords(first, words, format)}`;
}

interface OpenListProps {
  readonly points: readonly OpenPoint[];
  readonly made: PrepareState['made'];
}

/** All that is open, and the table as it stands now. */
export function OpenList({ points, made }: OpenListProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <>
      {points.length === 0 ? (
        <p>{words.readyOpen}</p>
      ) : (
        <ul className="plain stack">
          {points.map((point) => (
            <li key={point.kind} className="prepare-point">
              <Mark kind="attention" size={16} />
              <span>{pointWords(point, words, format)}</span>
            </li>
          ))}
        </ul>
      )}
      {made !== null && (
        <>
          <h3 className="utrecht-heading-3">{words.madeTitle}</h3>
          <p>{words.made(format.dateTime(made.at), format.count(made.features))}</p>
          {!made.upToDate && <p>{words.madeOutdated}</p>}
        </>
      )}
    </>
  );
}
