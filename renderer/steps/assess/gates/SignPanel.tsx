import { useState } from 'react';
import type { GatesState, Signature } from '../../../../shared/contract/assess-gates.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Button } from '../../../components/Button.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import type { GateUse } from './GatePanel.tsx';
import { text } from './text.ts';

interface SignPanelProps {
  readonly state: GatesState;
  readonly use: GateUse;
  readonly onSigned: () => void;
}

/** Who signed for what is on the table now, and signing for it. */
export function SignPanel({ state, use, onSigned }: SignPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const { busy, error, run } = useAction();
  const [asking, setAsking] = useState(false);
  const { signatures, subject, cannotSign } = state;
  const sign = () => {
    setAsking(false);
    if (subject === null) return;
    void run(async () => {
      await ask('assess.signGates', { ...use, subject });
      onSigned();
    });
  };
  return (
    <section className="panel stack">
      <h3 className="utrecht-heading-3">{words.signTitle}</h3>
      <p className="measure">{words.signWhy}</p>
      {signatures.length === 0 ? (
        <p>{words.noneSigned}</p>
      ) : (
        <DataTable<Signature>
          caption={words.signTitle}
          hideCaption
          rows={signatures}
          rowKey={({ by }) => by}
          columns={[
            { key: 'by', head: words.signedBy, rowHead: true, wide: true, cell: ({ by }) => by },
            { key: 'role', head: words.signedRole, cell: ({ role }) => role },
            { key: 'at', head: words.signedAt, cell: ({ at }) => format.dateTime(at) },
          ]}
        />
      )}
      {error !== null && <ErrorPanel error={error} />}
      <div className="row no-print">
        <Button disabled={cannotSign !== null || busy} describedBy="cannot-sign" onPress={() => setAsking(true)}>
          {words.sign}
        </Button>
        <p id="cannot-sign" className="sub">
          {cannotSign !== null && words.cannotSign[cannotSign]}
        </p>
      </div>
      {asking && (
        <Dialog title={words.signQuestion} confirmLabel={words.sign} onConfirm={sign} onClose={() => setAsking(false)}>
          <p>{words.signMeans}</p>
          <p className="strong">{words.signFinal}</p>
        </Dialog>
      )}
    </section>
  );
}
