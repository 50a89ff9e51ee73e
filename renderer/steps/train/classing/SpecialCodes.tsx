import { useState } from 'react';
import type { ClassEdit, Classing } from '../../../../shared/contract/draft.ts';
import { Button } from '../../../components/Button.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { writeTyped } from '../fields/typed-number.ts';
import { specialCodes, withSpecial } from './class-edits.ts';
import { text } from './text.ts';

interface SpecialCodesProps {
  readonly classing: Classing;
  readonly onChange: (edit: ClassEdit) => void;
}

/** Codes such as 999 that are no amounts: each gets a class of its own. */
export function SpecialCodes({ classing, onChange }: SpecialCodesProps) {
  const words = useText(text);
  const language = useLanguage();
  const [code, setCode] = useState<number | null>(null);
  const isNumber = code !== null && !Number.isNaN(code);
  const add = () => {
    if (isNumber) onChange(withSpecial(classing, code, true));
    setCode(null);
  };
  return (
    <details>
      <summary>{words.special}</summary>
      <div className="stack train-settings">
        <p className="sub">{words.specialWhy}</p>
        {specialCodes(classing).map((one) => (
          <LinkButton key={one} onPress={() => onChange(withSpecial(classing, one, false))}>
            {words.removeSpecial(writeTyped(one, language, classing.numbers))}
          </LinkButton>
        ))}
        <div className="row train-add">
          <NumberField
            label={words.specialCode}
            value={code}
            numbers={classing.numbers}
            error={Number.isNaN(code) ? words.specialWrong[classing.numbers ?? 'number'] : null}
            onChange={setCode}
          />
          <Button onPress={add} disabled={!isNumber}>
            {words.addSpecial}
          </Button>
        </div>
      </div>
    </details>
  );
}
