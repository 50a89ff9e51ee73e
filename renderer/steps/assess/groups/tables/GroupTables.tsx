import { useState } from 'react';
import type { PickedFile } from '../../../../../shared/contract/shell.ts';
import { ask } from '../../../../app/bridge.ts';
import { RoleButton } from '../../../../app/RoleButton.tsx';
import { useAction } from '../../../../app/use-action.ts';
import { useAsk } from '../../../../app/use-ask.ts';
import { ErrorPanel } from '../../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import { marginWords } from '../../routes/route-view.ts';
import { partIds } from '../part-ids.ts';
import { AddTable } from './AddTable.tsx';
import { KeptTable } from './KeptTable.tsx';
import { text } from './text.ts';
import { WhoCounts } from './WhoCounts.tsx';

/** A file, and how often one was picked: the same file may hold something else the next time. */
interface Picked {
  readonly file: PickedFile;
  readonly time: number;
}

/** Groups that somebody else counted and rounded, for a municipality that may not hold their attributes: read, kept and judged. */
export function GroupTables() {
  const words = useText(text);
  const format = useFormat();
  const { value, error: askError, again } = useAsk('assess.groupTables', {});
  const [picked, setPicked] = useState<Picked | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, error, run } = useAction();
  const choose = () =>
    run(async () => {
      const file = await ask('shell.openFile', { kind: 'table' });
      if (file !== null) setPicked((before) => ({ file, time: (before?.time ?? 0) + 1 }));
    });
  const saveTemplate = () =>
    run(async () => {
      setSaved(null);
      const place = await ask('shell.saveFile', { kind: 'csv', suggestedName: words.templateName });
      if (place === null) return;
      await ask('assess.saveGroupTemplate', { file: place.file });
      setSaved(place.name);
    });
  const shownError = error ?? askError;
  return (
    <section className="panel stack" id={partIds.tables} tabIndex={-1}>
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <div className="row no-print">
          <span role="status">{saved !== null && words.templateSaved(saved)}</span>
          <RoleButton needs="work" silent={picked === null} onPress={() => void saveTemplate()} disabled={busy}>
            {words.template}
          </RoleButton>
          {picked === null && (
            <RoleButton needs="work" onPress={() => void choose()} disabled={busy}>
              {words.choose}
            </RoleButton>
          )}
        </div>
      </div>
      <p className="measure">{words.why}</p>
      {shownError !== null && <ErrorPanel error={shownError} />}
      {picked !== null && (
        <AddTable
          key={picked.time}
          file={picked.file}
          onChoose={() => void choose()}
          onKept={again}
          onClose={() => setPicked(null)}
        />
      )}
      {value !== null && value.tables.length === 0 && picked === null && <WhoCounts />}
      {value?.tables.map((table) => (
        <KeptTable key={table.id} table={table} onRemoved={again} />
      ))}
      {value !== null && value.tables.length > 0 && (
        <p className="sub measure">{words.means(format.count(value.smallest), marginWords(value.margin, format))}</p>
      )}
    </section>
  );
}
