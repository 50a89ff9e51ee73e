import { useState } from 'react';
import type { Criteria, CriteriaState } from '../../../../shared/contract/assess-criteria.ts';
import { criteriaProblems, LEAST_STOP_RULE } from '../../../../shared/domain/criteria.ts';
import { refresh } from '../../../app/actions.ts';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { asInput } from '../../train/fields/as-input.ts';
import { NumberField } from '../../train/fields/NumberField.tsx';
import { useSaveTries } from '../../train/fields/use-save-tries.ts';
import { type CriteriaForm, limits, marginFits, readForm } from './criteria-form.ts';
import { LockDialog } from './LockDialog.tsx';
import { MeasureList } from './MeasureList.tsx';
import { setForm } from './store.ts';
import { text } from './text.ts';

interface CriteriaFormPanelProps {
  readonly form: CriteriaForm;
  /** Version that saving makes. */
  readonly version: number;
  readonly isUnsaved: boolean;
  readonly onKept: () => void;
}

/** The requirements as they are being drawn up. They count once they are locked. */
export function CriteriaFormPanel({ form, version, isUnsaved, onKept }: CriteriaFormPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const { busy, error, run } = useAction();
  const { form: fields, tried, fail, forget } = useSaveTries();
  const [locking, setLocking] = useState<Criteria | null>(null);
  const [saved, setSaved] = useState(false);
  const read = readForm(form);
  const isComplete = read !== null && criteriaProblems(read).length === 0;

  const keep = async (definition: Criteria): Promise<CriteriaState> => {
    const state = await ask('assess.saveCriteria', asInput(definition));
    setForm(null);
    setSaved(true);
    onKept();
    return state;
  };
  const save = (definition: Criteria) =>
    void run(async () => {
      await keep(definition);
      forget();
    });
  const lock = (definition: Criteria) => {
    setLocking(null);
    void run(async () => {
      const state = await keep(definition);
      await ask('assess.lockCriteria', { version: state.version });
      onKept();
      await refresh();
    });
  };
  const change = (changed: Partial<CriteriaForm>) => setForm({ ...form, ...changed });
  const status = () => {
    if (tried && !isComplete) return words.incomplete;
    if (isUnsaved) return words.unsaved;
    return saved ? words.saved : null;
  };
  return (
    <div className="stack" ref={fields}>
      <SaveTried value={tried}>
        <MeasureList form={form} tried={tried} onChange={setForm} />
        <section className="panel stack">
          <div className="criterion-rest">
            <TextField
              label={words.owner}
              hint={words.ownerHint}
              maxLength={120}
              value={form.owner}
              missing={words.ownerMissing}
              onChange={(owner) => change({ owner })}
            />
            <NumberField
              label={words.margin}
              hint={words.marginHint}
              value={form.margin}
              missing={words.fillIn}
              error={
                form.margin === null || marginFits(form)
                  ? null
                  : words.fromTo(format.number(limits.margin.least, 1), format.count(limits.margin.most))
              }
              onChange={(margin) => change({ margin })}
            />
          </div>
          <TextField
            label={words.stopRule}
            hint={words.stopRuleHint}
            lines={4}
            maxLength={2000}
            value={form.stopRule}
            missing={words.stopRuleMissing}
            error={tried && form.stopRule.trim().length < LEAST_STOP_RULE ? words.stopRuleShort : null}
            onChange={(stopRule) => change({ stopRule })}
          />
          <Checkbox
            label={words.learn}
            hint={words.learnHint}
            checked={form.learnFromRandom}
            onChange={(learnFromRandom) => change({ learnFromRandom })}
          />
        </section>
      </SaveTried>
      {error !== null && <ErrorPanel error={error} />}
      <div className="row">
        <RoleButton
          needs="work"
          kind="primary"
          disabled={busy}
          onPress={() => (read !== null && isComplete ? setLocking(read) : fail())}
        >
          {words.lock}
        </RoleButton>
        <RoleButton
          needs="work"
          silent
          disabled={busy || !isUnsaved}
          onPress={() => (read === null ? fail() : save(read))}
        >
          {words.save}
        </RoleButton>
        <Button
          kind="subtle"
          disabled={busy || !isUnsaved}
          onPress={() => {
            forget();
            setForm(null);
          }}
        >
          {words.discard}
        </Button>
        <span role="status">{status()}</span>
      </div>
      {locking !== null && (
        <LockDialog
          version={version}
          criteria={locking}
          onConfirm={() => lock(locking)}
          onClose={() => setLocking(null)}
        />
      )}
    </div>
  );
}
