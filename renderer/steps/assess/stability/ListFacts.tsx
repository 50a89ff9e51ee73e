import type { Stability } from '../../../../shared/contract/assess-stability.ts';
import { Facts } from '../../../components/Facts.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface ListFactsProps {
  readonly stability: Stability;
  readonly list: NonNullable<Stability['list']>;
}

/** The same list in counts. */
export function ListFacts({ stability, list }: ListFactsProps) {
  const words = useText(text);
  const format = useFormat();
  const { capacity, eligible, seeds } = stability;
  const { certain, borderline, justOutside, width, lengths } = list;
  const seeded = lengths.find(({ length }) => length === capacity)?.seeds ?? null;
  const points = (share: number): string => format.count(100 * share);
  const counted = (count: number, more: string) => (
    <>
      <span className="strong">{format.outOf(count, capacity)}</span> <span className="sub">· {more}</span>
    </>
  );
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.factsTitle}</h2>
      <Facts
        rows={[
          { term: words.list, value: words.listOf(format.count(capacity), format.count(eligible)) },
          { term: words.certain, value: counted(certain, words.certainMore) },
          { term: words.borderline, value: counted(borderline, words.borderlineMore) },
          {
            term: words.justOutside,
            value: (
              <>
                <span className="strong">{format.count(justOutside)}</span>{' '}
                <span className="sub">· {words.justOutsideMore}</span>
              </>
            ),
          },
          { term: words.width, value: words.widthOf(points(width.value), points(width.low), points(width.high)) },
          {
            term: words.seeds,
            value:
              seeded === null
                ? words.noSeeds
                : words.seedsOf(
                    format.number(seeded.value, 2),
                    format.number(seeded.low, 2),
                    format.number(seeded.high, 2),
                    format.count(seeds),
                  ),
          },
        ]}
      />
    </section>
  );
}
