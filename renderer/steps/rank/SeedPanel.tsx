import { Facts } from '../../components/Facts.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** Says that the lot cannot be steered, with the number that proves it afterwards. */
export function SeedPanel({ commitment }: { readonly commitment: string | null }) {
  const words = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.seedTitle}</h2>
      <p>{words.seedWhy}</p>
      {commitment === null ? (
        <p className="sub">{words.seedPending}</p>
      ) : (
        <Facts rows={[{ term: words.commitment, value: <span className="code">{commitment}</span> }]} />
      )}
    </section>
  );
}
