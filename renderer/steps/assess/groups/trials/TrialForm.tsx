import { useState } from 'react';
import type { BiasVault } from '../../../../../shared/contract/assess-groups.ts';
import type { MitigationChange, Trials } from '../../../../../shared/contract/assess-trials.ts';
import { useJob } from '../../../../app/jobs.ts';
import { Button } from '../../../../components/Button.tsx';
import { RadioGroup } from '../../../../components/RadioGroup.tsx';
import { Segmented } from '../../../../components/Segmented.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import { choose, showTrials, tryMitigation, useTrials } from './store.ts';
import { text } from './text.ts';
import { type Option, optionsOf } from './trial-view.ts';
import { useSaying } from './use-saying.ts';

interface TrialFormProps {
  readonly vault: BiasVault;
  readonly trials: Trials;
  readonly capacity: number;
}

const kinds = ['drop', 'remove', 'reweigh'] as const satisfies readonly MitigationChange['kind'][];

/** What to try, and the button, which says why it cannot be pressed. */
export function TrialForm({ vault, trials: { model, choices }, capacity }: TrialFormProps) {
  const words = useText(text);
  const saying = useSaying();
  const kind = useTrials((trials) => trials.kind);
  const wanted = useTrials((trials) => trials.chosen[trials.kind]);
  const isRunning = useJob('assess.tryMitigation')?.status === 'running';
  const options = optionsOf(kind, choices, saying);
  const chosen = options.find(({ key }) => key === wanted) ?? options[0];
  const isMeasured = options.some(({ hint }) => hint !== null);
  return (
    <>
      <div className="row">
        <Segmented
          label={words.kindLabel}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={(value) => showTrials({ kind: value })}
        />
      </div>
      <p className="measure">
        {kind === 'remove' && model === 'risk-groups' ? words.removeGroup : words.kindWhat[kind]}
      </p>
      {kind === 'drop' && choices.needed.length > 0 && (
        <p className="measure">{words.blocked(choices.needed.map((label) => `‘${label}’`).join(', '))}</p>
      )}
      {chosen === undefined ? (
        <p className="strong">{kind === 'reweigh' && !choices.weighs ? words.notWeighed : words.none}</p>
      ) : (
        <>
          {kind !== 'reweigh' && !isMeasured && <p className="sub">{words.unmeasured}</p>}
          <Options key={kind} kind={kind} options={options} chosen={chosen} />
          {!vault.mayMeasure && <p className="sub">{words.mayNot}</p>}
          <div className="row">
            <Button
              onPress={() => void tryMitigation(model, capacity, chosen.change)}
              disabled={isRunning || !vault.mayMeasure}
            >
              {words.submit}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** So many are shown at first: what promises most stands on top. */
const SHOWN = 5;

interface OptionsProps {
  readonly kind: MitigationChange['kind'];
  readonly options: readonly Option[];
  readonly chosen: Option;
}

function Options({ kind, options, chosen }: OptionsProps) {
  const words = useText(text);
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(options.indexOf(chosen) >= SHOWN);
  const shown = showsAll ? options : options.slice(0, SHOWN);
  return (
    <>
      <RadioGroup
        label={words.whichLabel[kind]}
        options={shown.map(({ key, label, hint }) => ({ value: key, label, ...(hint === null ? {} : { hint }) }))}
        value={chosen.key}
        onChange={(key) => choose(kind, key)}
      />
      {shown.length < options.length && (
        <div className="row">
          <Button kind="subtle" onPress={() => setShowsAll(true)}>
            {words.more(format.count(options.length))}
          </Button>
        </div>
      )}
    </>
  );
}
