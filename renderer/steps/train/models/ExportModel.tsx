import { useState } from 'react';
import type { Input } from '../../../../shared/contract/index.ts';
import { refresh } from '../../../app/actions.ts';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { askWhere } from '../../../app/seal/ask-where.ts';
import { SealFields } from '../../../app/seal/SealFields.tsx';
import { useSealing } from '../../../app/seal/use-sealing.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

type Exported = Input<'train.export'>;

const formats = ['json', 'sql', 'csv'] as const satisfies readonly Exported['format'][];

/** Writes a model to a file outside the vault. */
export function ExportModel({ kind }: { readonly kind: Exported['model'] }) {
  const words = useText(text);
  const [done, setDone] = useState<string | null>(null);
  const sealing = useSealing();
  const { busy, error, run } = useAction();
  const save = (format: Exported['format']) =>
    run(async () => {
      setDone(null);
      const day = new Date().toISOString().slice(0, 10);
      const file = await askWhere({ kind: format, suggestedName: `${words.exportName}-${kind}-${day}` }, sealing);
      if (file === null) return;
      await ask('train.export', { model: kind, format, file: file.file, ...sealing.input });
      sealing.forget();
      setDone(words.exported(file.name));
      await refresh();
    });
  return (
    <div className="stack stack-tight no-print train-export">
      <h3 className="utrecht-heading-3">{words.export}</h3>
      <p className="sub">{words.exportWhy}</p>
      {error !== null && <ErrorPanel error={error} />}
      <SealFields sealing={sealing} disabled={busy} />
      <div className="row">
        {formats.map((format, index) => (
          <RoleButton
            needs="work"
            silent={index > 0}
            key={format}
            onPress={() => void save(format)}
            disabled={busy || !sealing.isReady}
          >
            {words.exports[format]}
          </RoleButton>
        ))}
      </div>
      <p role="status">{done}</p>
    </div>
  );
}
