import { Checkbox } from '../../components/Checkbox.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { changeChoice, type Population } from './store.ts';
import { text } from './text.ts';

interface FilterPanelProps {
  readonly population: Population;
  readonly onlyUnknown: boolean;
}

/** Which dossiers are left out beforehand, with the number before and after. */
export function FilterPanel({ population, onlyUnknown }: FilterPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const eligible = onlyUnknown ? population.unknown : population.all;
  const off = format.number(-population.known, 0);
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{words.filterTitle(format.count(population.all), format.count(eligible))}</h2>
        <span className="sub">{words.filterNote}</span>
      </div>
      <DataTable
        hideCaption
        caption={words.filterCaption}
        rows={[population]}
        rowKey={() => 'known'}
        columns={[
          {
            key: 'known',
            head: words.filterHead,
            wide: true,
            cell: () => (
              <Checkbox
                label={words.filterKnown}
                checked={onlyUnknown}
                onChange={(checked) => changeChoice({ onlyUnknown: checked })}
              />
            ),
            foot: words.left,
          },
          {
            key: 'before',
            head: words.before,
            numeric: true,
            cell: () => format.count(population.all),
            foot: format.count(population.all),
          },
          {
            key: 'off',
            head: words.off,
            numeric: true,
            cell: () => (onlyUnknown ? off : '–'),
            foot: onlyUnknown ? off : '–',
          },
          {
            key: 'after',
            head: words.after,
            numeric: true,
            cell: () => (onlyUnknown ? format.count(eligible) : '–'),
            foot: format.count(eligible),
          },
        ]}
      />
      {eligible === 0 && <p className="strong">{words.nothingLeft}</p>}
      <p className="sub">{words.filterMeaning}</p>
    </section>
  );
}
