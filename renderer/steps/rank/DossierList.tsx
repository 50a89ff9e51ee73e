import type { RankedDossier, RankPreview } from '../../../shared/contract/rank.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { noSuspicion } from '../dossier/no-suspicion.ts';
import { dossierColumns } from './DossierColumns.tsx';
import { type ListFilter, listFilters } from './list.ts';
import type { ListedDossier } from './replace/ReplaceDialog.tsx';
import { text as replaceText } from './replace/text.ts';
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
  /** Of a drawn list: what the button of a dossier does that cannot be investigated. */
  readonly onReplace?: (dossier: ListedDossier) => void;
  readonly load: (offset: number, limit: number) => Promise<readonly RankedDossier[]>;
}

/** The work list, or one part of it. */
export function DossierList({
  title,
  note,
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
  const suspicion = useText(noSuspicion);
  const format = useFormat();
  const filterWords = { ...words.filters, replaced: replacing.filter };
  const shownFilters = listFilters.filter((value) => value !== 'replaced' || counts.replaced > 0);
  return (
    <section className="panel stack rank-list">
      <div className="row between">
        <h2 className="utrecht-heading-2">{title}</h2>
        <span className="row">
          <Segmented
            label={words.filterLabel}
            options={shownFilters.map((value) => ({ value, label: filterWords[value](format.count(counts[value])) }))}
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
          columns={dossierColumns({ words, replacing, format }, onReplace)}
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
