import type { CardDraft, ExpertCard, FilledIn } from '../../../../shared/contract/draft.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { Alert } from '../../../components/Alert.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { ReachFrame } from '../fields/ReachFrame.tsx';
import type { ReachView } from '../fields/reach-view.ts';
import { text } from './text.ts';

interface CardReachProps {
  readonly view: ReachView<CardDraft>;
  /** Why the card as it is filled in now cannot be counted, or null. */
  readonly error: AppError | null;
}

/** Per type of the card how many reach its threshold, and how many the rule of one characteristic holds back. */
export function CardReach({ view: { draft, state, isKept }, error }: CardReachProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const { card, reached, heldBack, overlapping, features } = draft;
  const labelOf = (name: string) => features.find((feature) => feature.name === name)?.label[language] ?? name;
  const isCounted = card !== null && reached !== null;
  if (state === 'kept' && !isCounted) return null;
  return (
    <ReachFrame
      id="train-card-reach"
      title={isKept && isCounted ? words.reached : words.reaches}
      state={state}
      isFilled={isCounted}
      error={error}
    >
      {overlapping.length > 0 && (
        <Alert kind="warning">
          <p>{words.overlapping(overlapping.map(labelOf).join(', '))}</p>
        </Alert>
      )}
      {isCounted && (
        <>
          <ReachTable caption={isKept ? words.reached : words.reaches} card={card} reached={reached} />
          <p>{card.othersNeeded === 0 ? words.ruleOff : words.heldBack(format.count(heldBack))}</p>
          <p className="sub">{words.reachedNote}</p>
        </>
      )}
    </ReachFrame>
  );
}

interface ReachTableProps {
  readonly caption: string;
  readonly card: ExpertCard;
  /** One per type of the card. */
  readonly reached: readonly FilledIn[];
}

function ReachTable({ caption, card, reached }: ReachTableProps) {
  const words = useText(text);
  const format = useFormat();
  const rows = card.types.flatMap(({ label }, index) => {
    const filled = reached[index];
    return filled === undefined ? [] : [{ label, index, ...filled }];
  });
  const scale = Math.ceil(10 * Math.max(0.1, ...rows.map(({ hitRate }) => hitRate?.high ?? 0))) / 10;
  return (
    <DataTable
      caption={caption}
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
  );
}
