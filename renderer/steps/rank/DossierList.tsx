import type { RankedDossier, RankPreview } from '../../../shared/contract/rank.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { noSuspicion } from '../dossier/no-suspicion.ts';
import { dossierColumns, lotColumns } from './DossierColumns.tsx';
import { type ListFilter, listFilters, lotFilters } from './list.ts';
import { text as lotText } from './lot/text.ts';
import type { ListedDossier } from './replace/ReplaceDialog.tsx';
import { text as replaceText } from './replace/text.ts';
import { text } from './text.ts';

interface DossierListProps {
  readonly title: string;
  readonly note: string;
  /** Everybody on it was drawn by lot: then there is nothing to tell apart. */
  readonly ofLot?: boolean;
  readonly counts: RankPreview['counts'];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  /** Another key is another list. */
  readonly listKey: string;
  readonly total: number;
  /** Of a drawn list: what the button of a dossier does that cannot be investigated. */
  readonly onReplace?: (dossier: ListedDossier) => void;
  readonly load: (offset: number, limit: number) => Promise<readonly RankedDossier[]>;
}

/** The work list, or one part of it. */
export function DossierList({
  title,
  note,
  ofLot = false,
  counts,
  filter,
  onFilter,
  listKey,
  total,
  load,
  onReplace,
}: DossierListProps) {
  const words = useText(text);
  const replacing = useText(replaceText);
  const lotWords = useText(lotText);
  const suspicion = useText(noSuspicion);
  const format = useFormat();
  const filterWords = { ...words.filters, replaced: replacing.filter };
  const shownFilters = (ofLot ? lotFilters : listFilters).filter(
    (value) => value !== 'replaced' || counts.replaced > 0,
  );
  return (
    <section className="panel stack rank-list">
      <div className="row between">
        <h2 className="utrecht-heading-2">{title}</h2>
        <span className="row">
          {shownFilters.length > 1 && (
            <Segmented
              label={words.filterLabel}
              options={shownFilters.map((value) => ({ value, label: filterWords[value](format.count(counts[value])) }))}
              value={filter}
              onChange={onFilter}
            />
          )}
          <span className="sub">{note}</span>
        </span>
      </div>
      {total === 0 ? (
        <p>{words.noneInList}</p>
      ) : (
        <VirtualTable
          caption={words.listCaption}
          columns={
            ofLot
              ? lotColumns({ words, replacing, format }, onReplace)
              : dossierColumns({ words, replacing, format }, onReplace)
          }
          total={total}
          load={load}
          listKey={listKey}
        />
      )}
      <p className="sub">
        {ofLot ? lotWords.listNote : words.listNote} {suspicion}
      </p>
    </section>
  );
}
