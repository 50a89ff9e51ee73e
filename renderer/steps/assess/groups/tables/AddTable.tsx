import { useState } from 'react';
import type { RoundingBase } from '../../../../../shared/contract/assess-group-tables.ts';
import type { PickedFile } from '../../../../../shared/contract/shell.ts';
import { refresh } from '../../../../app/actions.ts';
import { ask } from '../../../../app/bridge.ts';
import { useAction } from '../../../../app/use-action.ts';
import { useAsk } from '../../../../app/use-ask.ts';
import { Button } from '../../../../components/Button.tsx';
import { ErrorPanel } from '../../../../components/ErrorPanel.tsx';
import { FileRow } from '../../../../components/FileRow.tsx';
import { RadioGroup } from '../../../../components/RadioGroup.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { SaveTried } from '../../../../components/use-touched.ts';
import { useText } from '../../../../i18n/use-text.ts';
import { TableRead } from './TableRead.tsx';
import { text } from './text.ts';

interface AddTableProps {
  readonly file: PickedFile;
  /** Opens the dialog for another file. */
  readonly onChoose: () => void;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

const bases = [10, 5, 1] as const satisfies readonly RoundingBase[];

/** Shows what a file holds, and keeps it once somebody says who counted it and over which period. */
export function AddTable({ file, onChoose, onKept, onClose }: AddTableProps) {
  const words = useText(text);
  const [base, setBase] = useState<RoundingBase>(10);
  const { value: read, error } = useAsk('assess.readGroupTable', { file: file.file, base });
  return (
    <div className="stack">
      <h3 className="utrecht-heading-3">{words.readTitle}</h3>
      <FileRow file={file} invitation={words.invitation} chooseLabel={words.choose} onChoose={onChoose} />
      {error !== null && <ErrorPanel error={error} />}
      {read !== null && (
        <>
          <RadioGroup
            inline
            label={words.base}
            options={bases.map((own) => ({ value: `${own}` as const, label: words.bases[`${own}`] }))}
            value={`${base}`}
            onChange={(chosen) => setBase(bases.find((own) => `${own}` === chosen) ?? 10)}
          />
          <TableRead read={read} />
        </>
      )}
      {read !== null && read.problems.length === 0 ? (
        <KeepForm file={file} sha256={read.sha256} base={base} onKept={onKept} onClose={onClose} />
      ) : (
        <div className="row">
          <Button onPress={onClose}>{words.forget}</Button>
        </div>
      )}
    </div>
  );
}

interface KeepFormProps extends Omit<AddTableProps, 'onChoose'> {
  readonly sha256: string;
  readonly base: RoundingBase;
}

function KeepForm({ file, sha256, base, onKept, onClose }: KeepFormProps) {
  const words = useText(text);
  const [name, setName] = useState('');
  const [period, setPeriod] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useAction();
  const keep = () => {
    setTried(true);
    if (name.trim() === '' || period.trim() === '') return;
    void run(async () => {
      await ask('assess.addGroupTable', { file: file.file, sha256, name, period, base });
      onKept();
      onClose();
      await refresh();
    });
  };
  return (
    <SaveTried value={tried}>
      <div className="grid grid-2">
        <TextField
          label={words.name}
          hint={words.nameHint}
          maxLength={120}
          value={name}
          missing={words.nameMissing}
          onChange={setName}
        />
        <TextField
          label={words.period}
          hint={words.periodHint}
          maxLength={120}
          value={period}
          missing={words.periodMissing}
          onChange={setPeriod}
        />
      </div>
      {error !== null && <ErrorPanel error={error} />}
      <div className="row">
        <Button onPress={keep} disabled={busy}>
          {words.keep}
        </Button>
        <Button kind="subtle" onPress={onClose} disabled={busy}>
          {words.forget}
        </Button>
      </div>
    </SaveTried>
  );
}
