import { useState } from 'react';
import type { RankedDossier } from '../../../../shared/contract/rank.ts';
import {
  type ReplacementReason,
  replacementReasons,
  replacementWords,
} from '../../../../shared/domain/replacement-reasons.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import type { ListOf } from '../list.ts';
import { text } from './text.ts';

/** A dossier of which it is known which one it is. */
export type ListedDossier = RankedDossier & { readonly id: NonNullable<RankedDossier['id']> };

interface ReplaceDialogProps {
  readonly dossier: ListedDossier;
  readonly list: ListOf;
  /** With a sentence that says who came in its place. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Asks why a drawn dossier cannot be investigated, and puts the next in line in its place. */
export function ReplaceDialog({ dossier, list, onDone, onClose }: ReplaceDialogProps) {
  const words = useText(text);
  const language = useLanguage();
  const [reason, setReason] = useState<ReplacementReason | null>(null);
  const [note, setNote] = useState('');
  const { busy, error, run } = useAction();
  const { row, number } = dossier.id;
  const replace = () =>
    run(async () => {
      if (reason === null) return;
      const { by } = await ask('rank.replace', { ...list, row, reason, note });
      onDone(by === null ? words.doneNobody(number) : words.done(number, by.number));
    });
  return (
    <Dialog
      title={words.title(number)}
      confirmLabel={words.confirm}
      confirmDisabled={reason === null || busy}
      onConfirm={() => void replace()}
      onClose={onClose}
    >
      <p>{words.why}</p>
      {error !== null && <ErrorPanel error={error} />}
      <RadioGroup
        label={words.reason}
        options={replacementReasons.map((value) => ({ value, label: replacementWords[value][language] }))}
        value={reason}
        onChange={setReason}
      />
      <TextField label={words.note} hint={words.noteHint} value={note} onChange={setNote} maxLength={400} lines={2} />
      <p>{words.next[dossier.route]}</p>
      <p className="strong">{words.final}</p>
    </Dialog>
  );
}
