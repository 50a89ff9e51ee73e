import { type ReactNode, useState } from 'react';
import { useAction } from '../../../app/use-action.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat } from '../../../i18n/use-text.ts';
import { draftsChanged } from '../store.ts';
import { DraftButtons } from './DraftButtons.tsx';
import { useSaveTries } from './use-save-tries.ts';

interface DraftFormWords {
  readonly absentTitle: string;
  readonly absent: (names: string) => string;
  readonly save: string;
  readonly discard: string;
  readonly clear: string;
  readonly clearTitle: string;
  readonly doClear: string;
  readonly open: (n: string) => string;
  readonly unsaved: string;
  readonly saved: string;
}

interface DraftFormProps {
  readonly words: DraftFormWords;
  /** What goes away when the kept draft is cleared. */
  readonly clearWords: string;
  /** What this delivery does not have. */
  readonly absent: readonly string[];
  /** How many fields are not filled in well. */
  readonly open: number;
  readonly isUnsaved: boolean;
  /** Whether there is a draft in the vault. */
  readonly isKept: boolean;
  readonly onKeep: () => Promise<void>;
  readonly onDiscard: () => void;
  readonly onClear: () => Promise<void>;
  readonly children: ReactNode;
}

/** The frame of a form for what experts know: its fields, and what can be done with the draft as a whole. */
export function DraftForm({ words, clearWords, absent, open, isUnsaved, isKept, ...props }: DraftFormProps) {
  const format = useFormat();
  const [clearing, setClearing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { error, run } = useAction();
  const { form, tried, fail, forget } = useSaveTries();

  const act = (work: () => Promise<void>) =>
    void run(async () => {
      await work();
      forget();
      setSaved(true);
      await draftsChanged();
    });
  const status = () => {
    if (open > 0) return words.open(format.count(open));
    if (isUnsaved) return words.unsaved;
    return saved && isKept ? words.saved : null;
  };
  return (
    <div className="stack" ref={form}>
      {absent.length > 0 && (
        <Alert kind="warning" title={words.absentTitle}>
          <p>{words.absent(absent.join(', '))}</p>
        </Alert>
      )}
      <SaveTried value={tried}>{props.children}</SaveTried>
      {error !== null && <ErrorPanel error={error} />}
      <DraftButtons
        saveLabel={words.save}
        discardLabel={words.discard}
        clearLabel={words.clear}
        canSave={isUnsaved}
        canDiscard={isUnsaved}
        canClear={isKept}
        status={status()}
        onSave={() => (open > 0 ? fail() : act(props.onKeep))}
        onDiscard={() => {
          forget();
          props.onDiscard();
        }}
        onClear={() => setClearing(true)}
      />
      {clearing && (
        <Dialog
          title={words.clearTitle}
          confirmLabel={words.doClear}
          onConfirm={() => {
            setClearing(false);
            act(props.onClear);
          }}
          onClose={() => setClearing(false)}
        >
          <p>{clearWords}</p>
        </Dialog>
      )}
    </div>
  );
}
