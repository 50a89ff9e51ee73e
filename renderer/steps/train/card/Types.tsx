import { useContext } from 'react';
import type { ExpertCard } from '../../../../shared/contract/draft.ts';
import { Button } from '../../../components/Button.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { addType, cardLimits, changeType, hasThreshold, mostPoints, removeType } from './card-edit.ts';
import { text } from './text.ts';

interface TypesProps {
  readonly card: ExpertCard;
  readonly onChange: (card: ExpertCard) => void;
}

/** The kinds of unlawfulness that the card counts points for, each with its threshold. */
export function Types({ card, onChange }: TypesProps) {
  const words = useText(text);
  return (
    <section className="stack" aria-labelledby="train-card-types">
      <h3 className="utrecht-heading-3" id="train-card-types">
        {words.types}
      </h3>
      <p className="sub">{words.typesWhy}</p>
      {card.types.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a type has no name of its own until somebody types one
        <Type key={index} card={card} index={index} onChange={onChange} />
      ))}
      {card.types.length < cardLimits.types && <Button onPress={() => onChange(addType(card))}>{words.addType}</Button>}
    </section>
  );
}

function Type({ card, index, onChange }: TypesProps & { readonly index: number }) {
  const words = useText(text);
  const format = useFormat();
  const saveTried = useContext(SaveTried);
  const type = card.types[index];
  if (type === undefined) return null;
  const n = format.count(index + 1);
  const most = mostPoints(card, index);
  // As long as no answer gives points there is nothing to compare with: that is said once somebody wants to save.
  const isTooHigh = hasThreshold(type) && type.threshold > most && (most > 0 || saveTried);
  return (
    <div className="train-type">
      <TextField
        label={words.typeLabel(n)}
        maxLength={500}
        value={type.label}
        missing={words.typeMissing}
        onChange={(label) => onChange(changeType(card, index, { label }))}
      />
      <NumberField
        label={words.threshold(n)}
        value={type.threshold}
        missing={words.thresholdWrong}
        error={!hasThreshold(type) ? words.thresholdWrong : isTooHigh ? words.tooHigh(format.number(most, 0)) : null}
        onChange={(threshold) => onChange(changeType(card, index, { threshold: threshold ?? Number.NaN }))}
      />
      {card.types.length > 1 && (
        <LinkButton onPress={() => onChange(removeType(card, index))}>{words.removeType(n)}</LinkButton>
      )}
    </div>
  );
}
