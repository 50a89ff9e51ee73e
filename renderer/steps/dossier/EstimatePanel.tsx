import type { DossierView, Explanation } from '../../../shared/contract/dossier.ts';
import { EstimateStrip } from '../../charts/EstimateStrip.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface EstimatePanelProps {
  readonly view: DossierView;
  readonly explanation: Explanation;
}

/** The estimate in words, with its interval, and what it is compared with. */
export function EstimatePanel({ view, explanation }: EstimatePanelProps) {
  const words = useText(text);
  const format = useFormat();
  const { estimate } = explanation;
  const { recalibratedOn } = view;
  const { n, hits } = recalibratedOn ?? { n: view.trainedOn.n, hits: view.trainedOn.unlawful };
  const base = recalibratedOn === null ? words.base : words.baseOfLot;
  return (
    <section className="panel stack">
      <div>
        <h2 className="big">{words.about(format.of100(estimate.value))}</h2>
        <p className="strong">{words.interval(format.between100(estimate))}</p>
      </div>
      <p>{useExpectation(estimate.value)}</p>
      {explanation.held < 0 && <p className="strong">{words.heldWords}</p>}
      <p>{base(format.of100(hits / n), format.outOf(hits, n))}</p>
      {recalibratedOn === null && <p className="strong">{words.notRecalibrated}</p>}
      <EstimateStrip estimate={estimate} average={hits / n} cutoff={view.cutoff} label={words.strip} />
    </section>
  );
}

/** What the estimate means for 100 such dossiers; the two numbers add up to 100. */
function useExpectation(share: number): string {
  const words = useText(text);
  const format = useFormat();
  if (share < 0.01) return words.expectFew;
  if (share > 0.99) return words.expectMost;
  const expected = Math.round(100 * share);
  return words.expectAbout(format.count(expected), format.count(100 - expected));
}
