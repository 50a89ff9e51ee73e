import { useState } from 'react';
import type { RouteComparison } from '../../../../shared/contract/assess-routes.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitsField } from './HitsField.tsx';
import { emptyProfile, readCount, readProfile, type TypedProfile } from './profile-form.ts';
import { profileText } from './profile-text.ts';
import { usePercentageQuestion } from './use-percentage-question.ts';

interface AddProfileProps {
  readonly comparison: RouteComparison;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

/** Asks for a profile in counts: a percentage alone hides how little it rests on. */
export function AddProfile({ comparison: { label }, onClose, onAdded }: AddProfileProps) {
  const words = useText(profileText);
  const format = useFormat();
  const language = useLanguage();
  const [typed, setTyped] = useState<TypedProfile>(emptyProfile);
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useAction();
  const { question, error: askError } = usePercentageQuestion(typed);
  const change = (changed: Partial<TypedProfile>) => setTyped((before) => ({ ...before, ...changed }));
  const confirm = () => {
    setTried(true);
    const ready = readProfile(typed, question, language);
    if (ready === null) return;
    void run(async () => {
      await ask('assess.addProfile', { ...ready, label: label.version });
      onAdded();
      onClose();
    });
  };
  return (
    <Dialog
      title={words.dialogTitle}
      confirmLabel={words.confirm}
      confirmDisabled={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <SaveTried value={tried}>
        {error !== null && <ErrorPanel error={error} />}
        {askError !== null && <ErrorPanel error={askError} />}
        <TextField
          label={words.name}
          maxLength={120}
          value={typed.name}
          missing={words.nameMissing}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.periodLabel}
          hint={words.periodHint}
          maxLength={120}
          value={typed.period}
          missing={words.periodMissing}
          onChange={(period) => change({ period })}
        />
        <TextField
          label={words.n}
          inputMode="numeric"
          maxLength={9}
          value={typed.n}
          missing={words.nMissing}
          error={Number.isNaN(readCount(typed.n, 1, language)) ? words.wholeNumber : null}
          onChange={(n) => change({ n, picked: null })}
        />
        <RadioGroup
          label={words.how}
          inline
          options={(['count', 'percentage'] as const).map((value) => ({ value, label: words.ways[value] }))}
          value={typed.way}
          onChange={(way) => change({ way })}
        />
        <HitsField typed={typed} question={question} tried={tried} onChange={change} />
        <div className="stack stack-tight">
          <p className="sub">
            <span className="strong">{words.definition(format.count(label.version))}</span> {label.words}
          </p>
          <Checkbox
            label={words.sameDefinition}
            checked={typed.confirmed}
            onChange={(confirmed) => change({ confirmed })}
          />
          {tried && !typed.confirmed && <p className="field-error">{words.confirmMissing}</p>}
        </div>
      </SaveTried>
    </Dialog>
  );
}
