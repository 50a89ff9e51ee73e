import { useState } from 'react';
import type { Input } from '../../../../shared/contract/index.ts';
import { refresh } from '../../../app/actions.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

type Exported = Input<'train.export'>;

const formats = ['json', 'sql', 'csv'] as const satisfies readonly Exported['format'][];

/** Writes a model to a file outside the vault. */
export function ExportModel({ kind }: { readonly kind: Exported['model'] }) {
  const words = useText(text);
  const [done, setDone] = useState<string | null>(null);
  const { busy, error, run } = useAction();
  const save = (format: Exported['format']) =>
    run(async () => {
      setDone(null);
      const day = new Date().toISOString().slice(0, 10);
      const file = await ask('shell.saveFile', { kind: format, suggestedName: `${words.exportName}-${kind}-${day}` });
      if (file === null) return;
      await ask('train.export', { model: kind, format, file: file.file });
      setDone(words.exported(file.name));
      await refresh();
    });
  return (
    <div className="stack stack-tight no-print train-export">
      <h3 className="utrecht-heading-3">{words.export}</h3>
      <p className="sub">{words.exportWhy}</p>
      {error !== null && <ErrorPanel error={error} />}
      <div className="row">
        {formats.map((format) => (
          <Button key={format} onPress={() => void save(format)} disabled={busy}>
            {words.exports[format]}
          </Button>
        ))}
      </div>
      <p role="status">{done}</p>
    </div>
  );
}
