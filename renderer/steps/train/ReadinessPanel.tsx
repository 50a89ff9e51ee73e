import type { Readiness } from '../../../shared/contract/train.ts';
import { Facts } from '../../components/Facts.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Mark } from '../../components/Mark.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { goToLot } from '../rank/store.ts';
import { missesKeptApart } from './readiness-block.ts';
import { text } from './text.ts';

/** What there is to learn from, and which models that is enough for. */
export function ReadinessPanel({ readiness }: { readonly readiness: Readiness }) {
  const words = useText(text);
  const format = useFormat();
  const { known, unlawful, unknown, features, holdOut, keptApart, keptApartUnlawful } = readiness;
  const share = known === 0 ? format.count(unlawful) : format.percent(unlawful / known);
  return (
    <div className="grid grid-2 stretch">
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.outcomes}</h2>
        <Facts
          rows={[
            { term: words.known, value: <span className="strong">{format.count(known)}</span> },
            { term: words.unlawful, value: words.shareUnlawful(format.count(unlawful), share) },
            { term: words.unknown, value: words.unknownNote(format.count(unknown)) },
            { term: words.holdOut, value: holdOut === 0 ? words.holdOutNone : format.count(holdOut) },
            ...(keptApart === 0
              ? []
              : [
                  {
                    term: words.keptApart,
                    value: words.keptApartNote(format.count(keptApart), format.count(keptApartUnlawful)),
                  },
                ]),
            { term: words.features, value: format.count(features.length) },
          ]}
        />
        <details>
          <summary>{words.featureList}</summary>
          <p className="sub">{features.join(', ')}</p>
        </details>
      </section>
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.gates}</h2>
        <Gate
          name={words.gateRuleFit}
          have={unlawful}
          need={readiness.neededForRuleFit}
          otherwise={unlawful < readiness.neededForScorecard ? '' : words.gateRuleFitShut}
        />
        <Gate
          name={words.gateSimple}
          have={unlawful}
          need={readiness.neededForScorecard}
          otherwise={words.gateSimpleShut}
        />
        {unlawful < readiness.neededForScorecard && (
          <p>
            <LinkButton onPress={goToLot}>{words.toLot}</LinkButton>
          </p>
        )}
        {missesKeptApart(readiness) && <p>{words.keptApartWayOut(format.count(keptApartUnlawful))}</p>}
      </section>
    </div>
  );
}

interface GateProps {
  readonly name: string;
  readonly have: number;
  readonly need: number;
  /** What a shut gate means and what is still possible. */
  readonly otherwise: string;
}

function Gate({ name, have, need, otherwise }: GateProps) {
  const words = useText(text);
  const format = useFormat();
  const isOpen = have >= need;
  return (
    <div className="train-gate">
      <Mark kind={isOpen ? 'ok' : 'attention'} size={20} />
      <div>
        <h3 className="utrecht-heading-3">{name}</h3>
        <p>{(isOpen ? words.gateOpen : words.gateShort)(format.count(have), format.count(need))}</p>
        {!isOpen && otherwise !== '' && <p>{otherwise}</p>}
      </div>
    </div>
  );
}
