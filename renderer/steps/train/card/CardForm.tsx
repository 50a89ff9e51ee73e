import type { CardDraft, ExpertCard } from '../../../../shared/contract/draft.ts';
import { ask } from '../../../app/bridge.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { asInput } from '../fields/as-input.ts';
import { DraftForm } from '../fields/DraftForm.tsx';
import { isSame } from '../fields/same.ts';
import { setUnsaved, useTrain } from '../store.ts';
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

  const change = (next: ExpertCard) => setUnsaved({ card: isSame(next, draft.card) ? null : next });
  const keep = async (next: ExpertCard | null) => {
    onKept(await ask('draft.setCard', { card: asInput(next) }));
    setUnsaved({ card: null });
  };
  return (
    <DraftForm
      words={words}
      clearWords={words.clearWords(format.count(draft.card?.questions.length ?? 0))}
      absent={draft.absent}
      open={openFields(card, draft.features)}
      isUnsaved={isUnsaved}
      isKept={draft.card !== null}
      onKeep={() => keep(card)}
      onDiscard={() => setUnsaved({ card: null })}
      onClear={() => keep(null)}
    >
      <TextField
        label={words.name}
        maxLength={500}
        value={card.title}
        missing={words.nameMissing}
        onChange={(title) => change({ ...card, title })}
      />
      <Types card={card} onChange={change} />
      <Questions card={card} features={draft.features} onChange={change} />
      <OthersNeeded card={card} onChange={change} />
    </DraftForm>
  );
}
