import { useState } from 'react';
import type { CheckFound, GateFound } from '../../../../shared/contract/assess-gates.ts';
import type { ModelKind } from '../../../../shared/contract/train.ts';
import { type CheckState, checkKinds, isPassed } from '../../../../shared/domain/gates.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { text as appText } from '../../../app/text.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Mark, type MarkKind } from '../../../components/Mark.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { tabText } from '../tab-text.ts';
import { checkWords, gateNames } from './check-words.ts';
import { DeclareDialog } from './DeclareDialog.tsx';
import { ExplainDialog } from './ExplainDialog.tsx';
import { factSentence } from './fact-sentence.ts';
import { factWords } from './fact-words.ts';
import { text } from './text.ts';
import { follow, wayOn } from './ways-on.ts';

/** What the gates are about. */
export interface GateUse {
  readonly model: ModelKind;
  readonly capacity: number;
}

interface GatePanelProps {
  readonly found: GateFound;
  readonly use: GateUse;
  readonly onKept: () => void;
}

const marks: Readonly<Record<CheckState, MarkKind>> = {
  holds: 'ok',
  explained: 'info',
  expired: 'attention',
  open: 'todo',
};

/** One gate with its checks: what was found or said, and what is still to be done. */
export function GatePanel({ found, use, onKept }: GatePanelProps) {
  const words = useText(text);
  const names = useText(gateNames);
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h3 className="utrecht-heading-3">{names[found.gate]}</h3>
        <Tag tone={found.passed ? 'info' : 'plain'} mark={found.passed ? 'ok' : 'lock'}>
          {found.passed ? words.passed : words.notPassed}
        </Tag>
      </div>
      <ul className="checks">
        {found.checks.map((check) => (
          <Check key={check.check} found={check} use={use} onKept={onKept} />
        ))}
      </ul>
    </section>
  );
}

interface CheckProps {
  readonly found: CheckFound;
  readonly use: GateUse;
  readonly onKept: () => void;
}

function Check({ found, use, onKept }: CheckProps) {
  const words = useText(text);
  const names = useText(checkWords);
  const format = useFormat();
  const told = factSentence(found, useText(factWords), format);
  const { check, state, statement } = found;
  const { name, asks } = names[check];
  return (
    <li>
      <Mark kind={marks[state]} size={20} />
      <div className="stack stack-tight">
        <p>
          <span className="strong">{name}</span> <Tag tone="quiet">{words.states[state]}</Tag>
        </p>
        {!isPassed(state) && <p className="sub">{asks}</p>}
        {told !== null && <p>{told}</p>}
        {!isPassed(state) && <WayOn check={check} />}
        {statement !== null && (
          <blockquote className="statement">
            <p>{statement.words}</p>
            <p className="sub">
              {words.saidBy(statement.by, format.date(statement.at))}
              {statement.reference !== '' && ` · ${words.proof(statement.reference)}`}
              {statement.reviewOn !== null && ` · ${words.reviewOn(format.date(statement.reviewOn))}`}
            </p>
          </blockquote>
        )}
      </div>
      <CheckAction found={found} use={use} onKept={onKept} />
    </li>
  );
}

/** Leads to where something can be done about it. */
function WayOn({ check }: Pick<CheckFound, 'check'>) {
  const words = useText(text);
  const { tabs } = useText(tabText);
  const { names: steps } = useText(appText);
  const place = wayOn(check);
  if (place === null) return null;
  const name = 'tab' in place ? tabs[place.tab] : steps[place.step];
  return (
    <p className="no-print">
      <LinkButton onPress={() => follow(place)}>{words.goTo(name)}</LinkButton>
    </p>
  );
}

/** The way on for a check: declaring, or explaining where that is possible. */
function CheckAction({ found, use, onKept }: CheckProps) {
  const words = useText(text);
  const [asking, setAsking] = useState(false);
  const { check, state } = found;
  const isDeclared = checkKinds[check].by === 'declared';
  if (!isDeclared && !found.mayExplain) return null;
  const close = () => setAsking(false);
  const kept = () => {
    close();
    onKept();
  };
  const isNew = state === 'open';
  const label = isDeclared ? (isNew ? words.declare : words.renew) : isNew ? words.explain : words.explainAgain;
  return (
    <div className="no-print">
      <RoleButton needs="sign" onPress={() => setAsking(true)}>
        {label}
      </RoleButton>
      {asking && isDeclared && <DeclareDialog check={check} onKept={kept} onClose={close} />}
      {asking && !isDeclared && <ExplainDialog check={check} use={use} onKept={kept} onClose={close} />}
    </div>
  );
}
