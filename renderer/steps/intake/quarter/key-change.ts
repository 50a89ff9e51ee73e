import { passphraseReady } from '../../vault/NewPassphrase.tsx';
import { changeKeyPassphrase, handOverKey, type KeyProof, renewKeyRecovery } from './actions.ts';

/** What can be changed about the key of the pseudonyms. */
export const keyTasks = ['passphrase', 'handOver', 'recovery'] as const;
export type KeyTask = (typeof keyTasks)[number];
export const keyProofs = ['passphrase', 'recoveryCode'] as const;

export interface KeyForm {
  readonly task: KeyTask;
  readonly proof: (typeof keyProofs)[number];
  /** The present passphrase or the recovery code. */
  readonly current: string;
  readonly user: string;
  readonly passphrase: string;
  readonly repeated: string;
}

export const emptyKeyForm: KeyForm = {
  task: 'passphrase',
  proof: 'passphrase',
  current: '',
  user: '',
  passphrase: '',
  repeated: '',
};

/** Whether all that the chosen task needs was filled in. */
export function isKeyFormReady({ task, current, user, passphrase, repeated }: KeyForm): boolean {
  if (current.trim() === '') return false;
  if (task === 'recovery') return true;
  return passphraseReady(passphrase, repeated) && (task === 'passphrase' || user.trim() !== '');
}

const proofOf = ({ proof, current }: KeyForm): KeyProof =>
  proof === 'passphrase' ? { passphrase: current } : { recoveryCode: current };

/** Does what the form asks. A new recovery code shows itself, on a page of its own. */
export async function changeKey(form: KeyForm): Promise<void> {
  const { task, user, passphrase } = form;
  if (task === 'passphrase') await changeKeyPassphrase(proofOf(form), passphrase);
  else if (task === 'handOver') await handOverKey(proofOf(form), user.trim(), passphrase);
  else await renewKeyRecovery(proofOf(form));
}
