import { useState } from 'react';
import type { ProfileDraft, SingleProfile } from '../../../../shared/contract/draft.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { asInput } from '../fields/as-input.ts';
import { DraftButtons } from '../fields/DraftButtons.tsx';
import { isSame } from '../fields/same.ts';
import { draftsChanged, setUnsaved, useTrain } from '../store.ts';
import { ProfileConditions } from './ProfileConditions.tsx';
import { openProfileFields } from './profile-edit.ts';
import { text } from './text.ts';

interface ProfileFormProps {
  readonly profile: SingleProfile;
  readonly draft: ProfileDraft;
  readonly onKept: (draft: ProfileDraft) => void;
}

/** The profile as it is being drawn up. It counts once it is kept. */
export function ProfileForm({ profile, draft, onKept }: ProfileFormProps) {
  const words = useText(text);
  const format = useFormat();
  const isUnsaved = useTrain((train) => train.unsaved.profile !== null);
  const [clearing, setClearing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { error, run } = useAction();
  const open = openProfileFields(profile, draft.features);

  const change = (next: SingleProfile) => {
    setSaved(false);
    setUnsaved({ profile: isSame(next, draft.profile) ? null : next });
  };
  const keep = (next: SingleProfile | null) =>
    void run(async () => {
      onKept(await ask('draft.setProfile', { profile: asInput(next) }));
      setUnsaved({ profile: null });
      setSaved(next !== null);
      await draftsChanged();
    });
  const status = () => {
    if (open > 0) return words.open(format.count(open));
    if (isUnsaved) return words.unsaved;
    return saved ? words.saved : null;
  };
  return (
    <>
      {draft.absent.length > 0 && (
        <Alert kind="warning" title={words.absentTitle}>
          <p>{words.absent(draft.absent.join(', '))}</p>
        </Alert>
      )}
      <TextField
        label={words.name}
        maxLength={500}
        value={profile.name}
        error={profile.name.trim() === '' ? words.nameMissing : null}
        onChange={(name) => change({ ...profile, name })}
      />
      <ProfileConditions profile={profile} features={draft.features} onChange={change} />
      {error !== null && <ErrorPanel error={error} />}
      <DraftButtons
        saveLabel={words.save}
        discardLabel={words.discard}
        clearLabel={words.clear}
        canSave={isUnsaved && open === 0}
        canDiscard={isUnsaved}
        canClear={draft.profile !== null}
        status={status()}
        onSave={() => keep(profile)}
        onDiscard={() => setUnsaved({ profile: null })}
        onClear={() => setClearing(true)}
      />
      {clearing && (
        <Dialog
          title={words.clearTitle}
          confirmLabel={words.doClear}
          onConfirm={() => {
            setClearing(false);
            keep(null);
          }}
          onClose={() => setClearing(false)}
        >
          <p>{words.clearWords(draft.profile?.name ?? '')}</p>
        </Dialog>
      )}
    </>
  );
}
