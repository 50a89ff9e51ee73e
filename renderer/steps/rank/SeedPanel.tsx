import { Facts } from '../../components/Facts.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface SeedPanelProps {
  readonly commitment: string | null;
  /** Everything is drawn by lot: there is no list yet of which the lot could take somebody. */
  readonly ofLot?: boolean;
}

/** Says that the lot cannot be steered, with the number that proves it afterwards. */
export function SeedPanel({ commitment, ofLot = false }: SeedPanelProps) {
  const words = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.seedTitle}</h2>
      <p>
        {words.seedWhy} {!ofLot && words.seedMoves}
      </p>
      {commitment === null ? (
        <p className="sub">{words.seedPending}</p>
      ) : (
        <Facts rows={[{ term: words.commitment, value: <span className="code">{commitment}</span> }]} />
      )}
    </section>
  );
}
