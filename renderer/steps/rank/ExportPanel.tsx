import { useState } from 'react';
import { runJob } from '../../app/jobs.ts';
import { RoleButton } from '../../app/RoleButton.tsx';
import { askWhere } from '../../app/seal/ask-where.ts';
import { SealFields } from '../../app/seal/SealFields.tsx';
import { useSealing } from '../../app/seal/use-sealing.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { JobPanel } from '../../components/JobPanel.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import type { ListOf } from './list.ts';
import { text } from './text.ts';

/** Writes the list to a file outside the vault. */
export function ExportPanel({ list }: { readonly list: ListOf }) {
  const words = useText(text);
  const formats = useFormat();
  const [done, setDone] = useState<string | null>(null);
  const sealing = useSealing();
  const { busy, error, run } = useAction();

  const save = (format: 'csv' | 'xlsx' | 'worklist') =>
    run(async () => {
      setDone(null);
      const day = new Date().toISOString().slice(0, 10);
      const kind = format === 'xlsx' ? 'xlsx' : 'csv';
      const name = format === 'worklist' ? words.worklistName : words.exportName;
      const file = await askWhere({ kind, suggestedName: `${name}-${day}` }, sealing);
      if (file === null) return;
      const { rows } = await runJob('rank.export', { ...list, file: file.file, format, ...sealing.input });
      sealing.forget();
      setDone(words.exported(formats.count(rows), file.name));
    });
  const isClosed = busy || !sealing.isReady;

  return (
    <section className="panel stack no-print">
      <h2 className="utrecht-heading-2">{words.exportTitle}</h2>
      <p>{words.exportWhy}</p>
      {error !== null && <ErrorPanel error={error} />}
      <JobPanel name="rank.export" title={words.exporting} phases={words.exportPhases} cancelLabel={null} />
      <p>{words.exportBlind}</p>
      <SealFields sealing={sealing} disabled={busy} />
      <div className="row">
        <RoleButton needs="work" onPress={() => void save('worklist')} disabled={isClosed}>
          {words.exportWorklist}
        </RoleButton>
        <RoleButton needs="work" silent onPress={() => void save('xlsx')} disabled={isClosed}>
          {words.exportXlsx}
        </RoleButton>
        <RoleButton needs="work" silent onPress={() => void save('csv')} disabled={isClosed}>
          {words.exportCsv}
        </RoleButton>
      </div>
      <p role="status">{done}</p>
    </section>
  );
}
