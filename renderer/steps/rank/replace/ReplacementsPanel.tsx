import type { Draw } from '../../../../shared/contract/rank.ts';
import { replacementWords } from '../../../../shared/domain/replacement-reasons.ts';
import { Alert } from '../../../components/Alert.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** From this share of a list on, replacements are a reason for a question. */
const MANY = 0.1;

/** How many drawn dossiers were replaced and why, and why some reasons do not exist. */
export function ReplacementsPanel({ draw }: { readonly draw: Draw }) {
  const words = useText(text);
  const language = useLanguage();
  const format = useFormat();
  const { model, random, unfilled, reasons } = draw.replacements;
  const all = model + random;
  const { capacity } = draw.choice;
  const outOf = format.outOf(all, capacity);
  const counts =
    draw.choice.model === null
      ? words.countsOfLot(outOf)
      : words.counts(
          outOf,
          format.outOf(random, draw.choice.random),
          format.outOf(model, capacity - draw.choice.random),
        );
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.panel}</h2>
      {all > MANY * capacity && (
        <Alert kind="warning" title={words.many}>
          <p>{words.manyWords(outOf)}</p>
        </Alert>
      )}
      {all === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {counts} {unfilled > 0 && words.unfilled(format.count(unfilled))}
          </p>
          <DataTable
            hideCaption
            caption={words.table}
            rows={reasons}
            rowKey={({ reason }) => reason}
            columns={[
              {
                key: 'reason',
                head: words.reason,
                rowHead: true,
                wide: true,
                cell: ({ reason }) => replacementWords[reason][language],
              },
              { key: 'count', head: words.times, numeric: true, cell: ({ count }) => format.outOf(count, capacity) },
            ]}
          />
          <p className="sub">
            {words.chance(
              format.count(Math.round(draw.lotChance * draw.eligible)),
              format.count(draw.eligible),
              format.percent(draw.lotChance),
            )}
          </p>
        </>
      )}
      <details>
        <summary>{words.noSuch}</summary>
        <p>{words.noSuchWords}</p>
      </details>
      <details>
        <summary>{words.mistake}</summary>
        <p>{words.mistakeWords}</p>
      </details>
    </section>
  );
}
