import { useEffect, useRef } from 'react';
import type { Classing, Indicator } from '../../../../shared/contract/draft.ts';
import { useRoleBlock } from '../../../app/use-role-block.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { ClassTable } from './ClassTable.tsx';
import { ownEdit } from './class-edits.ts';
import { SpecialCodes } from './SpecialCodes.tsx';
import { text } from './text.ts';
import { useClassing } from './use-classing.ts';

/** The classes of one characteristic, with all that can be done to them. Drawn again after each change. */
export function ClassEditor({ indicator }: { readonly indicator: Indicator }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const { classing, error, canUndo, edited, change, undo } = useClassing(indicator);
  const blocked = useRoleBlock('work');
  const heading = useRef<HTMLHeadingElement>(null);

  // Who chose a characteristic in the list, or whose button went away with its class, goes on from the heading.
  useEffect(() => {
    if (classing !== null && document.activeElement === document.body) heading.current?.focus();
  }, [classing]);

  return (
    <section className="stack" aria-labelledby="train-class-editor">
      <div className="row between">
        <h3 className="utrecht-heading-3" id="train-class-editor" tabIndex={-1} ref={heading}>
          {indicator.label[language]}
        </h3>
        {classing !== null && (
          <span className="sub">
            {words.figures(format.number(classing.informationValue, 3), format.number(classing.gini, 2))}
          </span>
        )}
      </div>
      {error !== null && <ErrorPanel error={error} />}
      {indicator.mayLeak && (
        <Alert kind="warning">
          <p>{words.mayLeakWords}</p>
        </Alert>
      )}
      {classing !== null && (
        <fieldset className="stack" disabled={blocked !== null} aria-labelledby="train-class-editor">
          {blocked !== null && <p className="sub">{blocked}</p>}
          <Way classing={classing} onChange={change} />
          {!classing.monotone && classing.kind === 'numeric' && <p className="sub">{words.notMonotone}</p>}
          <ClassTable classing={classing} onChange={change} />
          {classing.kind === 'numeric' && <SpecialCodes classing={classing} onChange={change} />}
          <div className="row">
            <Button onPress={undo} disabled={!canUndo}>
              {words.undo}
            </Button>
            <Button kind="subtle" onPress={() => change(null)} disabled={!edited}>
              {words.automatic}
            </Button>
          </div>
          <p className="sub">{words.note}</p>
        </fieldset>
      )}
    </section>
  );
}

interface WayProps {
  readonly classing: Classing;
  readonly onChange: ReturnType<typeof useClassing>['change'];
}

/** Who decides on the classes. Levels have no order of their own, so that for them there is one automatic way only. */
function Way({ classing, onChange }: WayProps) {
  const words = useText(text);
  const { edit, kind } = classing;
  if (kind === 'categorical') {
    return (
      <RadioGroup
        label={words.way}
        inline
        value={edit.kind === 'automatic' ? 'automatic' : 'own'}
        options={(['automatic', 'own'] as const).map((value) => ({ value, label: words.ways[value] }))}
        onChange={(way) => onChange(way === 'own' ? ownEdit(classing) : null)}
      />
    );
  }
  const automatic = edit.kind === 'automatic' && !edit.monotone ? 'free' : 'monotone';
  return (
    <RadioGroup
      label={words.way}
      inline
      value={edit.kind === 'automatic' ? automatic : 'own'}
      options={(['monotone', 'free', 'own'] as const).map((value) => ({ value, label: words.ways[value] }))}
      onChange={(way) => {
        if (way === 'own') onChange(ownEdit(classing));
        else onChange(way === 'monotone' ? null : { kind: 'automatic', monotone: false });
      }}
    />
  );
}
