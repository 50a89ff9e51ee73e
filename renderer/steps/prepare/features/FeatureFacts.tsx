import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import { sourceTables } from '../../../../shared/domain/source-tables.ts';
import { Facts } from '../../../components/Facts.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** To a tenth of a percent: what is not whole may not read as 100 %. */
const roundedDown = (share: number): number => Math.floor(share * 1000) / 1000;

/** Where a feature comes from, what it is for, and whether it was known in time. */
export function FeatureFacts({ feature }: { readonly feature: FeatureState }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const { table, columns, windowMonths, direction, purpose, legal, unit, stats } = feature;
  const source = sourceTables.find(({ name }) => name === table)?.label[language] ?? table;
  return (
    <Facts
      rows={[
        { term: words.purpose, value: <span lang="nl">{purpose}</span> },
        { term: words.legal, value: <span lang="nl">{legal}</span> },
        { term: words.source, value: words.sourceOf(source, columns.join(', ')) },
        {
          term: words.window,
          value: windowMonths === null ? words.windowAll : words.windowOf(format.count(windowMonths)),
        },
        { term: words.unit, value: words.units[unit] ?? unit },
        { term: words.direction, value: words.directions[direction] },
        ...(stats === null
          ? []
          : [
              {
                term: words.known,
                value: words.knownOf(format.count(stats.n - stats.missing), format.count(stats.n)),
              },
              {
                term: words.inTime,
                value:
                  stats.proved === 1 ? words.inTimeAll : words.inTimePart(format.percent(roundedDown(stats.proved))),
              },
            ]),
      ]}
    />
  );
}
