import type { Draw } from '../../../shared/contract/rank.ts';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from '../assess/model-names.ts';
import { text as lotText } from './lot/text.ts';
import { text } from './text.ts';

/** When, by whom, with what and out of what the selection was drawn. */
export function DrawFacts({ draw }: { readonly draw: Draw }) {
  const words = useText(text);
  const lotWords = useText(lotText);
  const names = useText(modelNames);
  const format = useFormat();
  const { capacity, random, model, onlyUnknown } = draw.choice;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.how}</h2>
      <Facts
        rows={[
          { term: words.drawnAt, value: format.dateTime(draw.at) },
          { term: words.drawnBy, value: draw.by },
          { term: words.drawnWith, value: model === null ? lotWords.noModel : names[model] },
          {
            term: words.drawnNumber,
            value:
              model === null
                ? format.count(capacity)
                : words.drawnCounts(format.count(capacity), format.count(capacity - random), format.count(random)),
          },
          {
            term: words.drawnFrom,
            value: (
              <>
                {words.drawnFromOf(format.count(draw.eligible), format.count(draw.population))}{' '}
                <span className="sub">({onlyUnknown ? words.drawnFilter.on : words.drawnFilter.off})</span>
              </>
            ),
          },
          ...(draw.cutoff === null
            ? []
            : [
                {
                  term: words.cutoff,
                  value: (
                    <>
                      {format.of100(draw.cutoff)} <span className="sub">({words.cutoffMeaning})</span>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
