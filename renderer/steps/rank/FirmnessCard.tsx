import type { Choice } from '../../../shared/contract/rank.ts';
import { useAsk } from '../../app/use-ask.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text as stabilityText } from '../assess/stability/text.ts';
import { goToAssess } from '../assess/store.ts';
import { text } from './text.ts';

/** How firm the list is, in one sentence, before anybody reads the list. Nothing where the model chooses nobody. */
export function FirmnessCard({ choice }: { readonly choice: Choice }) {
  const capacity = choice.capacity - choice.random;
  return capacity < 1 ? null : <Firmness choice={choice} capacity={capacity} />;
}

function Firmness({ choice, capacity }: { readonly choice: Choice; readonly capacity: number }) {
  const words = useText(text);
  const stability = useText(stabilityText);
  const format = useFormat();
  const { model, onlyUnknown } = choice;
  const list = useAsk('assess.stability', { model, capacity, onlyUnknown }).value?.list ?? null;
  if (list === null) return null;
  const { kept, certain, borderline } = list;
  return (
    <section className="panel stack stack-tight">
      <h2 className="utrecht-heading-2">{words.firmnessTitle}</h2>
      <p className="strong">{stability.kept(format.count(kept.value), format.count(capacity))}</p>
      <p>
        {words.firmness(format.outOf(certain, capacity), format.outOf(borderline, capacity))}{' '}
        <LinkButton onPress={() => goToAssess('stability')}>{words.toStability}</LinkButton>
      </p>
    </section>
  );
}
