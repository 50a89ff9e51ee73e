import { useState } from 'react';
import type { ClassEdit, Classing, IndicatorClass } from '../../../../shared/contract/draft.ts';
import { WoeBar } from '../../../charts/WoeBar.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { WoeHead } from '../fields/WoeHead.tsx';
import { withoutLabel } from '../fields/without-label.ts';
import { woeText } from '../fields/woe-text.ts';
import { canSplitLevels, mergeWithNext, nextOf, splitsOf, woeScale } from './class-edits.ts';
import { SplitDialog } from './SplitDialog.tsx';
import { text } from './text.ts';

interface ClassTableProps {
  readonly classing: Classing;
  readonly onChange: (edit: ClassEdit) => void;
}

interface Row {
  readonly index: number;
  readonly one: IndicatorClass;
  readonly name: string;
}

/** The classes under each other: bars of evidence from 0 to either side, counts with intervals, and what can be done to each class. */
export function ClassTable({ classing, onChange }: ClassTableProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [splitting, setSplitting] = useState<number | null>(null);
  const label = classing.label[language];
  const widest = woeScale(classing.classes);
  const highest = Math.max(0.1, ...classing.classes.map(({ hitRate }) => hitRate?.high ?? 0));
  const rows = classing.classes.map(
    (one, index): Row => ({ index, one, name: withoutLabel(one.text[language], label) }),
  );
  const merge = (index: number) => {
    const edit = mergeWithNext(classing, index);
    if (edit !== null) onChange(edit);
  };
  return (
    <>
      <DataTable
        caption={words.table(label)}
        hideCaption
        rows={rows}
        rowKey={({ index }) => index}
        columns={[
          {
            key: 'class',
            head: words.klass,
            rowHead: true,
            wide: true,
            cell: ({ one, name }) => (
              <>
                {name}
                {one.role === 'special' && <span className="sub"> ({words.roles.special})</span>}
              </>
            ),
          },
          {
            key: 'woe',
            head: <WoeHead />,
            cell: ({ one }) => <Woe one={one} max={widest} />,
          },
          {
            key: 'hits',
            head: words.hits,
            cell: ({ one }) => (
              <HitCount hits={one.hits} n={one.n} estimate={one.hitRate} scale={Math.ceil(10 * highest) / 10} />
            ),
          },
          {
            key: 'change',
            head: words.change,
            cell: ({ index, one, name }) => {
              const next = rows[nextOf(classing, index)];
              const canSplit = splitsOf(classing, index).length > 0 || canSplitLevels(one);
              return (
                <span className="row row-tight nowrap">
                  {next !== undefined && (
                    <LinkButton label={words.mergeNamed(name, next.name)} onPress={() => merge(index)}>
                      {words.merge}
                    </LinkButton>
                  )}
                  {canSplit && (
                    <LinkButton label={words.splitNamed(name)} onPress={() => setSplitting(index)}>
                      {words.split}
                    </LinkButton>
                  )}
                </span>
              );
            },
          },
        ]}
      />
      <p className="visually-hidden" role="status">
        {words.changed(format.count(classing.classes.length), format.number(classing.informationValue, 3))}
      </p>
      {splitting !== null && (
        <SplitDialog
          classing={classing}
          index={splitting}
          name={rows[splitting]?.name ?? ''}
          onSplit={(edit) => {
            setSplitting(null);
            onChange(edit);
          }}
          onClose={() => setSplitting(null)}
        />
      )}
    </>
  );
}

function Woe({ one, max }: { readonly one: IndicatorClass; readonly max: number }) {
  const words = useText(text);
  const format = useFormat();
  const sides = useText(woeText);
  const side = one.woe < 0 ? sides.moreOften : sides.lessOften;
  return (
    <span className="train-woe">
      <WoeBar woe={one.woe} max={max} />
      <span>
        <span className="strong">{format.signed(one.woe, 2)}</span>
        <span className="visually-hidden"> ({side})</span>
        {one.adjusted && <span className="sub"> {words.adjusted}</span>}
      </span>
    </span>
  );
}
