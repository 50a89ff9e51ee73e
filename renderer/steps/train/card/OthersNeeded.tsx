import type { ExpertCard } from '../../../../shared/contract/draft.ts';
import { useTouched } from '../../../components/use-touched.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { hasOthers, mostOthers } from './card-edit.ts';
import { text } from './text.ts';

interface OthersNeededProps {
  readonly card: ExpertCard;
  readonly onChange: (card: ExpertCard) => void;
}

/** The rule that one high characteristic never suffices: how many others must be above average too. */
export function OthersNeeded({ card, onChange }: OthersNeededProps) {
  const words = useText(text);
  const format = useFormat();
  const { isDue, touch } = useTouched();
  return (
    <section className="stack" aria-labelledby="train-card-others">
      <h3 className="utrecht-heading-3" id="train-card-others">
        {words.others}
      </h3>
      <NumberField
        label={words.othersLabel}
        hint={words.othersHint}
        value={card.othersNeeded}
        error={hasOthers(card) || !isDue ? null : words.othersWrong(format.count(mostOthers(card)))}
        onChange={(value) => {
          touch();
          onChange({ ...card, othersNeeded: value ?? Number.NaN });
        }}
      />
      {card.othersNeeded === 0 && <p className="strong">{words.othersOff}</p>}
    </section>
  );
}
