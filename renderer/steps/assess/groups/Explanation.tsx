import { useState } from 'react';
import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { isStatement, LEAST_STATEMENT } from '../../../../shared/domain/gates.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { explainText } from './text-explain.ts';

interface ExplanationProps {
  readonly measured: Pick<GroupsMeasured, 'model' | 'capacity'>;
  readonly differenceKey: string;
  readonly sentence: string;
  readonly explanation: GroupsMeasured['toExplain'][number]['explanation'];
  readonly canExplain: boolean;
  readonly onChange: () => void;
}

/** One difference, with what was said of it and by whom, and the field to say it in. */
export function Explanation({
  measured: { model, capacity },
  differenceKey: key,
  sentence,
  explanation,
  canExplain,
  onChange,
}: ExplanationProps) {
  const words = useText(explainText);
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { busy, error, run } = useAction();
  const isShort = !isStatement(draft ?? '');
  const keep = (said: string) =>
    void run(async () => {
      await ask('assess.explainDifference', { model, capacity, key, words: said });
      setDraft(null);
      onChange();
    });
  const save = () => {
    setTried(true);
    if (!isShort) keep(draft ?? '');
  };
  return (
    <div className="explained stack stack-tight">
      <p className="row row-tight">
        <Mark kind={explanation === null ? 'todo' : 'ok'} />
        <span className="strong">{sentence}</span>
      </p>
      {explanation !== null && (
        <p>
          {explanation.words} <span className="sub">{words.said(explanation.by, format.dateTime(explanation.at))}</span>
        </p>
      )}
      {draft !== null && (
        <TextField
          label={words.label}
          hint={words.least(format.count(LEAST_STATEMENT))}
          error={isTried && isShort ? words.tooShort(format.count(LEAST_STATEMENT)) : null}
          lines={3}
          maxLength={2000}
          value={draft}
          onChange={setDraft}
        />
      )}
      {error !== null && <ErrorPanel error={error} />}
      {canExplain && draft === null && (
        <div className="row">
          <Button onPress={() => setDraft(explanation?.words ?? '')}>
            {explanation === null ? words.explain : words.change}
            <span className="visually-hidden">: {sentence}</span>
          </Button>
          {explanation !== null && (
            <Button disabled={busy} onPress={() => keep('')}>
              {words.takeBack}
              <span className="visually-hidden">: {sentence}</span>
            </Button>
          )}
        </div>
      )}
      {draft !== null && (
        <div className="row">
          <Button disabled={busy} onPress={save}>
            {words.save}
          </Button>
          <Button onPress={() => setDraft(null)}>{words.cancel}</Button>
        </div>
      )}
    </div>
  );
}
