import { useState } from 'react';
import type { Seal } from '../../../shared/contract/seal.ts';
import { recipientProblem } from '../../../shared/domain/age-recipient.ts';
import { passphraseReady } from '../../steps/vault/NewPassphrase.tsx';
import { useAsk } from '../use-ask.ts';

export type SealKind = 'plain' | 'passphrase' | 'recipient';

export interface SealForm {
  readonly kind: SealKind;
  readonly passphrase: string;
  readonly repeated: string;
  readonly recipient: string;
}

export interface Sealing {
  readonly form: SealForm;
  readonly change: (part: Partial<SealForm>) => void;
  /** What goes with the call that writes the file; empty without encryption. */
  readonly input: { readonly seal?: Seal };
  readonly isReady: boolean;
  /** Empties the passphrases once the file is there. */
  readonly forget: () => void;
}

/**
 * How a file that leaves the vault will be encrypted, as the analyst fills it in. The recipient of the last file is proposed.
 *
 * @param proposal `sealed` for a file with numbers of dossiers: then leaving encryption out is a choice of its own
 */
export function useSealing(proposal: 'plain' | 'sealed' = 'plain'): Sealing {
  const { value, again } = useAsk('seal.recipient', {});
  const [changed, setChanged] = useState<Partial<SealForm>>({});
  const remembered = value?.recipient ?? null;
  const sealedKind = remembered === null ? 'passphrase' : 'recipient';
  const form: SealForm = {
    kind: proposal === 'sealed' ? sealedKind : 'plain',
    passphrase: '',
    repeated: '',
    recipient: remembered ?? '',
    ...changed,
  };
  return {
    form,
    change: (part) => setChanged((before) => ({ ...before, ...part })),
    input: sealInput(form),
    isReady: isReady(form),
    forget: () => {
      setChanged(({ kind }) => (kind === undefined ? {} : { kind }));
      again();
    },
  };
}

export function sealInput({ kind, passphrase, recipient }: SealForm): Sealing['input'] {
  if (kind === 'plain') return {};
  return { seal: kind === 'passphrase' ? { passphrase } : { recipient: recipient.trim() } };
}

export function isReady({ kind, passphrase, repeated, recipient }: SealForm): boolean {
  if (kind === 'plain') return true;
  return kind === 'passphrase' ? passphraseReady(passphrase, repeated) : recipientProblem(recipient) === null;
}
