import { useState } from 'react';
import type { GroupTable } from '../../../../../shared/contract/assess-group-tables.ts';
import { refresh } from '../../../../app/actions.ts';
import { ask } from '../../../../app/bridge.ts';
import { useAction } from '../../../../app/use-action.ts';
import { useMay } from '../../../../app/use-may.ts';
import { Dialog } from '../../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../../components/ErrorPanel.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import { TableFigures } from './TableFigures.tsx';
import { text } from './text.ts';

interface KeptTableProps {
  readonly table: GroupTable;
  readonly onRemoved: () => void;
}

/** One table that was kept: whose it is, its figures, and the way to take it away. */
export function KeptTable({ table, onRemoved }: KeptTableProps) {
  const words = useText(text);
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const mayWork = useMay('work');
  const { error, run } = useAction();
  const remove = () =>
    run(async () => {
      setAsked(false);
      await ask('assess.removeGroupTable', { id: table.id });
      onRemoved();
      await refresh();
    });
  return (
    <article className="stack">
      <div className="row between">
        <h3 className="utrecht-heading-3">
          {table.name}, {table.period}
        </h3>
        {mayWork && (
          <LinkButton label={words.removeNamed(table.name)} onPress={() => setAsked(true)}>
            {words.remove}
          </LinkButton>
        )}
      </div>
      <p className="sub">
        {words.rounded[`${table.base}`]} {words.keptBy(table.addedBy, format.date(table.addedAt))}
      </p>
      {error !== null && <ErrorPanel error={error} />}
      <TableFigures table={table} />
      {isAsked && (
        <Dialog
          title={words.removeTitle(table.name, format.count(table.rows.length))}
          confirmLabel={words.removeConfirm}
          onConfirm={() => void remove()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeWhy}</p>
        </Dialog>
      )}
    </article>
  );
}
