import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** Instead of the explanation of a dossier drawn by lot. Showing it takes a choice of its own, because that is logged. */
export function HiddenByLot({ onReveal }: { readonly onReveal: () => void }) {
  const words = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.hiddenTitle}</h2>
      <p className="measure">{words.hidden}</p>
      <p className="measure">{words.hiddenReveal}</p>
      <Button onPress={onReveal}>{words.reveal}</Button>
    </section>
  );
}
