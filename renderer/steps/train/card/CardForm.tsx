import { useState } from 'react';
import type { CardDraft, ExpertCard } from '../../../../shared/contract/draft.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { asInput } from '../fields/as-input.ts';
import { DraftButtons } from '../fields/DraftButtons.tsx';
import { isSame } from '../fields/same.ts';
import { draftsChanged, setUnsaved, useTrain } from '../store.ts';
import { openFields } from './card-edit.ts';
import { OthersNeeded } from './OthersNeeded.tsx';
import { Questions } from './Questions.tsx';
import { Types } from './Types.tsx';
import { text } from './text.ts';

interface CardFormProps {
  readonly card: ExpertCard;
  readonly draft: CardDraft;
  readonly onKept: (draft: CardDraft) => void;
}

/** The card as it is being drawn up. It counts once it is kept. */
export function CardForm({ card, draft, onKept }: CardFormProps) {
  const words = useText(text);
  const format = useFormat();
  const isUnsaved = useTrain((train) => train.unsaved.card !== null);
  const [clearing, setClearing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { error, run } = useAction();
  const open = openFields(card, draft.features);

  const change = (next: ExpertCard) => {
    setSaved(false);
    setUnsaved({ card: isSame(next, draft.card) ? null : next });
  };
  const keep = (next: ExpertCard | null) =>
    void run(async () => {
      onKept(await ask('draft.setCard', { card: asInput(next) }));
      setUnsaved({ card: null });
      setSaved(next !== null);
      await draftsChanged();
    });
  const status = () => {
    if (open > 0) return words.open(format.count(open));
    if (isUnsaved) return words.unsaved;
    return saved ? words.saved : null;
  };
  return (
    <>
      {draft.absent.length > 0 && (
        <Alert kind="warning" title={words.absentTitle}>
          <p>{words.absent(draft.absent.join(', '))}</p>
        </Alert>
      )}
      <TextField
        label={words.name}
        maxLength={500}
        value={card.title}
        error={card.title.trim() === '' ? words.nameMissing : null}
        onChange={(title) => change({ ...card, title })}
      />
      <Types card={card} onChange={change} />
      <Questions card={card} features={draft.features} onChange={change} />
      <OthersNeeded card={card} onChange={change} />
      {error !== null && <ErrorPanel error={error} />}
      <DraftButtons
        saveLabel={words.save}
        discardLabel={words.discard}
        clearLabel={words.clear}
        canSave={isUnsaved && open === 0}
        canDiscard={isUnsaved}
        canClear={draft.card !== null}
        status={status()}
        onSave={() => keep(card)}
        onDiscard={() => setUnsaved({ card: null })}
        onClear={() => setClearing(true)}
      />
      {clearing && (
        <Dialog
          title={words.clearTitle}
          confirmLabel={words.doClear}
          onConfirm={() => {
            setClearing(false);
            keep(null);
          }}
          onClose={() => setClearing(false)}
        >
          <p>{words.clearWords(format.count(draft.card?.questions.length ?? 0))}</p>
        </Dialog>
      )}
    </>
  );
}
