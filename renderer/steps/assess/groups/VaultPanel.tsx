import { useState } from 'react';
import type { BiasVault } from '../../../../shared/contract/assess-groups.ts';
import type { BiasVaultState } from '../../../../shared/domain/bias-permission.ts';
import { labelOf } from '../../../../shared/domain/sentences.ts';
import { ask } from '../../../app/bridge.ts';
import { runJob } from '../../../app/jobs.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { JobPanel } from '../../../components/JobPanel.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { AskForm } from './AskForm.tsx';
import { PermissionFacts } from './PermissionFacts.tsx';
import { vaultText } from './text-vault.ts';

const tones = {
  none: 'quiet',
  asked: 'attention',
  open: 'info',
  expired: 'quiet',
  ended: 'quiet',
  'deletion-due': 'error',
  deleted: 'quiet',
} as const satisfies Record<BiasVaultState, string>;

const canAsk: readonly BiasVaultState[] = ['none', 'expired', 'ended', 'deleted'];

interface VaultPanelProps {
  readonly vault: BiasVault;
  /** Asks again what the vault holds and allows. */
  readonly onChange: () => void;
}

/** What lies in the bias vault, who may look until when, and the ways to ask, give, end and delete. */
export function VaultPanel({ vault, onChange }: VaultPanelProps) {
  const words = useText(vaultText);
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const { permission, state } = vault;
  return (
    <section className="panel stack">
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <Tag tone={tones[state]} mark={state === 'open' ? 'ok' : 'lock'}>
          {words.states[state]}
        </Tag>
      </div>
      <p className="measure">{words.what}</p>
      {state === 'deletion-due' && permission !== null && (
        <Alert kind="error" title={words.states[state]}>
          <p>{words.dueWhy(format.date(permission.deleteOn))}</p>
        </Alert>
      )}
      <PermissionFacts vault={vault} />
      {vault.attributes.length === 0 && <p className="sub">{words.emptyHow}</p>}
      {isAsking ? (
        <AskForm
          vault={vault}
          onCancel={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChange();
          }}
        />
      ) : (
        <Ways vault={vault} onChange={onChange} onAsk={() => setAsking(true)} />
      )}
      <JobPanel name="assess.deleteBias" title={words.removing} phases={words.phases} cancelLabel={null} />
    </section>
  );
}

/** The buttons that the state leaves room for. */
function Ways({ vault, onChange, onAsk }: VaultPanelProps & { readonly onAsk: () => void }) {
  const words = useText(vaultText);
  const mayWork = useMay('work');
  const [isDeleting, setDeleting] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const { busy, error, run } = useAction();
  const { permission, state, cannotApprove } = vault;
  const id = permission?.id ?? 0;
  const act = (work: () => Promise<unknown>) =>
    void run(async () => {
      await work();
      onChange();
    });
  return (
    <>
      {cannotApprove !== null && <p className="sub">{words.cannotApprove[cannotApprove]}</p>}
      {!mayWork && !vault.mayApprove && <p className="sub">{words.onlyWorkers}</p>}
      {error !== null && <ErrorPanel error={error} />}
      <div className="row">
        {vault.mayApprove && (
          <Button disabled={busy} onPress={() => act(() => ask('assess.approveBiasPermission', { id }))}>
            {words.approve}
          </Button>
        )}
        {mayWork && canAsk.includes(state) && <Button onPress={onAsk}>{words.ask}</Button>}
        {vault.mayEnd && (
          <Button disabled={busy} onPress={() => setEnding(true)}>
            {words.end}
          </Button>
        )}
        {mayWork && vault.attributes.length > 0 && (
          <Button disabled={busy} onPress={() => setDeleting(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      {isEnding && (
        <Dialog
          title={words.endTitle}
          confirmLabel={words.endDo}
          onClose={() => setEnding(false)}
          onConfirm={() => {
            setEnding(false);
            act(() => ask('assess.endBiasPermission', { id }));
          }}
        >
          <p>{words.endWhat}</p>
        </Dialog>
      )}
      {isDeleting && (
        <DeleteDialog
          vault={vault}
          onClose={() => setDeleting(false)}
          onConfirm={() => {
            setDeleting(false);
            act(() => runJob('assess.deleteBias', {}));
          }}
        />
      )}
    </>
  );
}

interface DeleteDialogProps {
  readonly vault: BiasVault;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function DeleteDialog({ vault: { attributes }, onConfirm, onClose }: DeleteDialogProps) {
  const words = useText(vaultText);
  const format = useFormat();
  const rows = attributes.reduce((sum, own) => sum + own.rows, 0);
  const names = attributes.map((own) => words.attribute(labelOf(own.name), format.count(own.rows)));
  return (
    <Dialog
      title={words.removeTitle(format.count(rows))}
      confirmLabel={words.removeDo}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{words.removeWhat(names.join(', '))}</p>
      <p className="strong">{words.removeFinal}</p>
      <p>{words.removeKeeps}</p>
    </Dialog>
  );
}
