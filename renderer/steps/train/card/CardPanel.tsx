import { useState } from 'react';
import type { CardDraft, ExpertCard } from '../../../../shared/contract/draft.ts';
import { starterCard } from '../../../../shared/domain/starter-card.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { useSettledAsk } from '../../../app/use-settled-ask.ts';
import { Notice } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { asInput } from '../fields/as-input.ts';
import { reachView } from '../fields/reach-view.ts';
import { setUnsaved, useTrain } from '../store.ts';
import { CardForm } from './CardForm.tsx';
import { CardReach } from './CardReach.tsx';
import { openFields } from './card-edit.ts';
import { text } from './text.ts';

/** What experts know, as questions with points: the card being drawn up, and what it reaches. */
export function CardPanel() {
  const words = useText(text);
  const unsaved = useTrain((train) => train.unsaved.card);
  const { value, error } = useAsk('draft.card', {});
  const [kept, setKept] = useState<CardDraft | null>(null);
  const draft = kept ?? value;
  const card = unsaved ?? draft?.card ?? null;
  return (
    <>
      <p>{words.why}</p>
      <Notice>
        <span className="strong">{words.proposal}</span> {words.lawful}
      </Notice>
      {error !== null && <ErrorPanel error={error} />}
      {draft !== null && card === null && (
        <>
          <p>{words.empty}</p>
          <div>
            <Button onPress={() => setUnsaved({ card: starterCard('') })}>{words.start}</Button>
          </div>
        </>
      )}
      {draft !== null && card !== null && (
        <>
          <CardForm card={card} draft={draft} onKept={setKept} />
          <LiveReach draft={draft} unsaved={unsaved} />
        </>
      )}
    </>
  );
}

interface LiveReachProps {
  /** As it is kept. */
  readonly draft: CardDraft;
  readonly unsaved: ExpertCard | null;
}

/** What the card reaches, counted again with every change. */
function LiveReach({ draft, unsaved }: LiveReachProps) {
  const canCount = unsaved !== null && openFields(unsaved, draft.features) === 0;
  const live = useSettledAsk('draft.tryCard', canCount ? { card: asInput(unsaved) } : null, draft);
  const { error, isFresh, value: tried } = live;
  const isUnsaved = unsaved !== null;
  const view = reachView({ kept: draft, isUnsaved, canCount, tried, isFresh, isRefused: error !== null });
  return <CardReach view={view} error={error} />;
}
