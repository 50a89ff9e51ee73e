import { useState } from 'react';
import type { Drift } from '../../../../shared/contract/assess-drift.ts';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DateField } from '../../../components/DateField.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface RecalibratePanelProps {
  readonly recalibration: Drift['recalibration'];
  readonly onDone: () => void;
}

/** The day on which the analyst looks again, at most the day on which the model expires. */
export function RecalibratePanel({ recalibration: { on, latest, chosen }, onDone }: RecalibratePanelProps) {
  const words = useText(text);
  const format = useFormat();
  const [typed, setTyped] = useState(on);
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useAction();
  const save = () => {
    setAsked(true);
    if (typed === '') return;
    void run(async () => {
      await ask('assess.setRecalibration', { on: typed });
      onDone();
    });
  };
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.recalibrateTitle}</h2>
      <p>{words.recalibrateWhy}</p>
      <DateField
        label={words.recalibrateOn}
        value={typed}
        onChange={setTyped}
        error={asked && typed === '' ? words.noDate : null}
      />
      <p className="sub">
        {words.recalibrateLatest(format.date(latest))} {!chosen && words.recalibrateDefault}
      </p>
      <div className="row">
        <RoleButton needs="work" onPress={save} disabled={busy || typed === on}>
          {words.save}
        </RoleButton>
      </div>
      {error !== null && <ErrorPanel error={error} />}
    </section>
  );
}
