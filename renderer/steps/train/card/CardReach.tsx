import type { CardDraft } from '../../../../shared/contract/draft.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { text } from './text.ts';

interface CardReachProps {
  readonly draft: CardDraft;
  /** Whether the card was changed after it was kept and counted. */
  readonly isStale: boolean;
}

/** Per type of the kept card how many reach its threshold, and how many the rule of one characteristic holds back. */
export function CardReach({ draft: { card, reached, heldBack }, isStale }: CardReachProps) {
  const words = useText(text);
  const format = useFormat();
  if (card === null || reached === null) return null;
  const rows = card.types.flatMap(({ label }, index) => {
    const filled = reached[index];
    return filled === undefined ? [] : [{ label, index, ...filled }];
  });
  const scale = Math.ceil(10 * Math.max(0.1, ...rows.map(({ hitRate }) => hitRate?.high ?? 0))) / 10;
  return (
    <section className="stack" aria-labelledby="train-card-reach">
      <h3 className="utrecht-heading-3" id="train-card-reach">
        {words.reached}
      </h3>
      {isStale && <p className="strong">{words.stale}</p>}
      <DataTable
        caption={words.reached}
        hideCaption
        rows={rows}
        rowKey={({ index }) => index}
        columns={[
          { key: 'type', head: words.type, rowHead: true, wide: true, cell: ({ label }) => label },
          {
            key: 'hits',
            head: words.hits,
            cell: ({ hits, n, hitRate }) => <HitCount hits={hits} n={n} estimate={hitRate} scale={scale} />,
          },
          {
            key: 'share',
            head: words.share,
            numeric: true,
            cell: ({ population, share }) => words.shareOf(format.count(population), format.percent(share)),
          },
        ]}
      />
      <p>{card.othersNeeded === 0 ? words.ruleOff : words.heldBack(format.count(heldBack))}</p>
      <p className="sub">{words.reachedNote}</p>
    </section>
  );
}
