import { useEffect, useRef } from 'react';
import type { LabelDefinition, LabelState } from '../../../../shared/contract/prepare.ts';
import { described, wordsOf } from '../../../../shared/domain/label.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { saveLabel } from '../actions.ts';
import { usePrepare } from '../store.ts';
import { causes, followedByWords, labelFault, sameDefinition, withCause } from './label-edit.ts';
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
  const changeCodes = (changed: LabelDefinition) => change(followedByWords(draft, changed));
  const fault = labelFault(draft, label.definition);
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
      <OutcomeCodes label={label} draft={draft} onChange={changeCodes} />
      <fieldset className="stack stack-tight">
        <legend className="legend">{words.causesLabel}</legend>
        <p className="sub">{words.causesHint}</p>
        {causes.map((cause) => (
          <Checkbox
            key={cause.code}
            label={cause.label}
            checked={draft.causes.includes(cause.code)}
            onChange={(counts) => changeCodes(withCause(draft, cause.code, counts))}
          />
        ))}
      </fieldset>
      <RadioGroup
        label={words.objectionLabel}
        value={draft.objection}
        onChange={(objection) => changeCodes({ ...draft, objection })}
        options={effects.map((value) => ({ value, label: words.objectionHints[value] }))}
      />
      <TextField
        label={words.words}
        hint={words.wordsHint}
        value={draft.words}
        lines={5}
        maxLength={2000}
        error={fault === 'words' || fault === 'wordsUnchanged' ? words.faults[fault] : null}
        onChange={(typed) => change({ ...draft, words: typed })}
      />
      {draft.words.trim() !== wordsOf(draft) && (
        <Button onPress={() => change(described(draft))}>{words.takeWords}</Button>
      )}
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
