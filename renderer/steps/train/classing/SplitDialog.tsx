import { useState } from 'react';
import type { ClassEdit, Classing } from '../../../../shared/contract/draft.ts';
import { conditionSentence, labelOf } from '../../../../shared/domain/sentences.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Select } from '../../../components/Select.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { cutWords } from '../fields/typed-number.ts';
import { withoutLabel } from '../fields/without-label.ts';
import { splitAt, splitLevels, splitsOf } from './class-edits.ts';
import { text } from './text.ts';

interface SplitDialogProps {
  readonly classing: Classing;
  /** Which of the classes. */
  readonly index: number;
  readonly name: string;
  readonly onSplit: (edit: ClassEdit) => void;
  readonly onClose: () => void;
}

/** Asks where to split a class of numbers, or which levels to take out of a class of levels. */
export function SplitDialog(props: SplitDialogProps) {
  return props.classing.classes[props.index]?.role === 'levels' ? (
    <SplitLevels {...props} />
  ) : (
    <SplitNumbers {...props} />
  );
}

function SplitNumbers({ classing, index, name, onSplit, onClose }: SplitDialogProps) {
  const words = useText(text);
  const language = useLanguage();
  const cuts = splitsOf(classing, index);
  // Halfway is where two classes of some size are likely to be.
  const [chosen, setChosen] = useState(String(cuts[Math.floor(cuts.length / 2)]));
  return (
    <Dialog
      title={words.splitTitle(name)}
      confirmLabel={words.doSplit}
      onConfirm={() => onSplit(splitAt(classing, Number(chosen)))}
      onClose={onClose}
    >
      <Select
        label={words.splitAt}
        value={chosen}
        options={cuts.map((cut) => ({ value: String(cut), label: cutWords(cut, language, classing.numbers) }))}
        onChange={setChosen}
      />
    </Dialog>
  );
}

function SplitLevels({ classing, index, name, onSplit, onClose }: SplitDialogProps) {
  const words = useText(text);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const language = useLanguage();
  const levels = classing.classes[index]?.levels ?? [];
  const { feature } = classing;
  // Said as in sentences, where all rare levels of a column with very many have one name together.
  const nameOf = (level: string): string => {
    const sentence = conditionSentence({ kind: 'levels', feature, levels: [level], missing: false }, new Map());
    return withoutLabel(sentence[language], labelOf(feature));
  };
  const toggle = (level: string, checked: boolean) =>
    setChosen((before) => (checked ? [...before, level] : before.filter((one) => one !== level)));
  return (
    <Dialog
      title={words.splitTitle(name)}
      confirmLabel={words.doSplit}
      onConfirm={() => onSplit(splitLevels(classing, index, chosen))}
      onClose={onClose}
      confirmDisabled={chosen.length === 0 || chosen.length === levels.length}
    >
      <fieldset className="stack stack-tight">
        <legend className="legend">{words.splitLevels}</legend>
        {levels.map((level) => (
          <Checkbox
            key={level}
            label={nameOf(level)}
            checked={chosen.includes(level)}
            onChange={(checked) => toggle(level, checked)}
          />
        ))}
      </fieldset>
      <p className="sub">{words.splitSome}</p>
    </Dialog>
  );
}
