import { useState } from 'react';
import type { Condition } from '../../../../shared/contract/draft.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useTouched } from '../../../components/use-touched.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { FormProblem } from '../fields/FormProblem.tsx';
import { withLevel } from './condition-edit.ts';
import { text } from './text.ts';

type Levels = Extract<Condition, { kind: 'levels' }>;

/** More levels than this are found by typing a part of one. */
const MOST_SHOWN = 24;

interface LevelChoiceProps {
  readonly condition: Levels;
  /** All levels of the feature. */
  readonly order: readonly string[];
  /** What is wrong with what is chosen, or null. */
  readonly problem: string | null;
  readonly onChange: (condition: Condition) => void;
}

/** Which levels count. Those that were chosen are always in view, also those that this delivery does not have. */
export function LevelChoice({ condition, order, problem, onChange }: LevelChoiceProps) {
  const words = useText(text);
  const format = useFormat();
  const { isDue, touch } = useTouched();
  const [wanted, setWanted] = useState('');
  const chosen = new Set(condition.levels);
  const isLong = order.length > MOST_SHOWN;
  const part = wanted.trim().toLowerCase();
  const open = order.filter((level) => !chosen.has(level) && (!isLong || level.toLowerCase().includes(part)));
  const shown = [...condition.levels, ...open.slice(0, MOST_SHOWN)];
  const left = open.length - MOST_SHOWN;
  const inOrder = isLong ? shown : [...order, ...condition.levels.filter((level) => !order.includes(level))];
  return (
    <fieldset className="stack stack-tight">
      <legend className="legend">{words.levels}</legend>
      {isLong && <TextField label={words.findLevel} maxLength={60} value={wanted} onChange={setWanted} />}
      <div className="train-levels">
        {inOrder.map((level) => (
          <Checkbox
            key={level}
            label={level}
            checked={chosen.has(level)}
            onChange={(checked) => {
              touch();
              onChange(withLevel(condition, level, checked, order));
            }}
          />
        ))}
      </div>
      {isLong && (
        <p className="sub" role="status">
          {left > 0 && words.moreLevels(format.count(left))}
          {open.length === 0 && part !== '' && words.noLevel}
        </p>
      )}
      {problem !== null && isDue && <FormProblem>{problem}</FormProblem>}
    </fieldset>
  );
}
