import type { RankedDossier, RankPreview } from '../../../shared/contract/rank.ts';
import type { Column } from '../../components/DataTable.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Tag } from '../../components/Tag.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import type { Formats } from '../../i18n/format.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { noSuspicion } from '../dossier/no-suspicion.ts';
import { openDossier } from '../dossier/store.ts';
import { type ListFilter, listFilters } from './list.ts';
import { Reasons } from './Reasons.tsx';
import { text } from './text.ts';

interface DossierListProps {
  readonly title: string;
  readonly note: string;
  readonly counts: RankPreview['counts'];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  /** Another key is another list. */
  readonly listKey: string;
  readonly total: number;
  readonly load: (offset: number, limit: number) => Promise<readonly RankedDossier[]>;
}

/** The work list, or one part of it. */
export function DossierList({ title, note, counts, filter, onFilter, listKey, total, load }: DossierListProps) {
  const words = useText(text);
  const suspicion = useText(noSuspicion);
  const format = useFormat();
  return (
    <section className="panel stack rank-list">
      <div className="row between">
        <h2 className="utrecht-heading-2">{title}</h2>
        <span className="row">
          <Segmented
            label={words.filterLabel}
            options={listFilters.map((value) => ({ value, label: words.filters[value](format.count(counts[value])) }))}
            value={filter}
            onChange={onFilter}
          />
          <span className="sub">{note}</span>
        </span>
      </div>
      {total === 0 ? (
        <p>{words.noneInList}</p>
      ) : (
        <VirtualTable
          caption={words.listCaption}
          columns={columns(words, format)}
          total={total}
          load={load}
          listKey={listKey}
        />
      )}
      <p className="sub">
        {words.listNote} {suspicion}
      </p>
    </section>
  );
}

function columns(words: typeof text.nl, format: Formats): readonly Column<RankedDossier>[] {
  return [
    {
      key: 'place',
      head: words.place,
      numeric: true,
      cell: ({ place }) => (place === null ? '–' : format.count(place)),
    },
    {
      key: 'dossier',
      head: words.dossier,
      rowHead: true,
      cell: ({ id }) =>
        id === null ? (
          <span className="sub">{words.notKnownYet}</span>
        ) : (
          <LinkButton onPress={() => openDossier(id.row)} label={words.openDossier(id.number)}>
            {id.number}
          </LinkButton>
        ),
    },
    {
      key: 'route',
      head: words.route,
      cell: ({ route }) => <Tag tone={route === 'model' ? 'info' : 'plain'}>{words.routes[route]}</Tag>,
    },
    {
      key: 'estimate',
      head: words.estimate,
      numeric: true,
      cell: ({ estimate }) =>
        estimate === null ? (
          <span className="sub">{words.hidden}</span>
        ) : (
          <>
            {format.per100(estimate.value)}{' '}
            <span className="sub">
              ({format.per100(estimate.low)} – {format.per100(estimate.high)})
            </span>
          </>
        ),
    },
    {
      key: 'chosen',
      head: words.chosen,
      numeric: true,
      cell: ({ chosenInRepeats, repeats }) => (chosenInRepeats === null ? '' : format.outOf(chosenInRepeats, repeats)),
    },
    {
      key: 'borderline',
      head: <span className="visually-hidden">{words.borderlineHead}</span>,
      cell: ({ borderline }) =>
        borderline && (
          <Tag tone="attention" mark="undecided">
            {words.borderline}
          </Tag>
        ),
    },
    {
      key: 'reasons',
      head: words.reasons,
      wide: true,
      cell: ({ reasons, route }) => {
        if (route === 'random') return words.byLot;
        return reasons.length === 0 ? words.noReasons : <Reasons reasons={reasons} />;
      },
    },
  ];
}
