import { useEffect, useRef } from 'react';
import type { LabelDefinition, LabelState } from '../../../../shared/contract/prepare.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { saveLabel } from '../actions.ts';
import { usePrepare } from '../store.ts';
import { causes, labelFault, sameDefinition, withCause } from './label-edit.ts';
import { OutcomeCodes } from './OutcomeCodes.tsx';
import { text } from './text.ts';

const effects = ['lawful', 'unknown', 'keep'] as const satisfies readonly LabelDefinition['objection'][];

interface LabelFormProps {
  readonly label: LabelState;
  readonly draft: LabelDefinition;
}

/** The definition while it is being changed. Nothing counts until it is kept. */
export function LabelForm({ label, draft }: LabelFormProps) {
  const words = useText(text);
  const made = usePrepare(({ present }) => present?.made != null);
  const busy = usePrepare((prepare) => prepare.busy);
  const form = useRef<HTMLDivElement>(null);
  const change = (labelDraft: LabelDefinition) => usePrepare.setState({ labelDraft });
  const fault = labelFault(draft);
  const isSame = sameDefinition(draft, label.definition);
  const isInUse = label.frozenAt !== null || made;

  // The button that opened the form is gone: the focus goes to where the work is.
  useEffect(() => form.current?.focus(), []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat its legend before each of the many fields
    <div className="stack" ref={form} tabIndex={-1} role="group" aria-label={words.edit}>
      <p>
        {isInUse ? words.newVersion(String(label.version + 1)) : words.sameVersion} {words.recompute}
      </p>
      <OutcomeCodes label={label} draft={draft} onChange={change} />
      <fieldset className="stack stack-tight">
        <legend className="legend">{words.causesLabel}</legend>
        <p className="sub">{words.causesHint}</p>
        {causes.map((cause) => (
          <Checkbox
            key={cause.code}
            label={cause.label}
            checked={draft.causes.includes(cause.code)}
            onChange={(counts) => change(withCause(draft, cause.code, counts))}
          />
        ))}
      </fieldset>
      <RadioGroup
        label={words.objectionLabel}
        value={draft.objection}
        onChange={(objection) => change({ ...draft, objection })}
        options={effects.map((value) => ({ value, label: words.objectionHints[value] }))}
      />
      <TextField
        label={words.words}
        hint={words.wordsHint}
        value={draft.words}
        lines={5}
        maxLength={2000}
        error={fault === 'words' ? words.faults.words : null}
        onChange={(typed) => change({ ...draft, words: typed })}
      />
      <div className="row">
        <Button onPress={() => void saveLabel(draft)} disabled={isSame || fault !== null || busy}>
          {words.keep}
        </Button>
        <Button kind="subtle" onPress={() => usePrepare.setState({ labelDraft: null })}>
          {words.discard}
        </Button>
        <span className="sub" role="status">
          {isSame ? words.unchanged : fault !== null && words.faults[fault]}
        </span>
      </div>
    </div>
  );
}
