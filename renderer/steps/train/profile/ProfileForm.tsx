import type { ProfileDraft, SingleProfile } from '../../../../shared/contract/draft.ts';
import { ask } from '../../../app/bridge.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { asInput } from '../fields/as-input.ts';
import { DraftForm } from '../fields/DraftForm.tsx';
import { isSame } from '../fields/same.ts';
import { setUnsaved, useTrain } from '../store.ts';
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
  const isUnsaved = useTrain((train) => train.unsaved.profile !== null);

  const change = (next: SingleProfile) => setUnsaved({ profile: isSame(next, draft.profile) ? null : next });
  const keep = async (next: SingleProfile | null) => {
    onKept(await ask('draft.setProfile', { profile: asInput(next) }));
    setUnsaved({ profile: null });
  };
  return (
    <DraftForm
      words={words}
      clearWords={words.clearWords(draft.profile?.name ?? '')}
      absent={draft.absent}
      open={openProfileFields(profile, draft.features)}
      isUnsaved={isUnsaved}
      isKept={draft.profile !== null}
      onKeep={() => keep(profile)}
      onDiscard={() => setUnsaved({ profile: null })}
      onClear={() => keep(null)}
    >
      <TextField
        label={words.name}
        maxLength={500}
        value={profile.name}
        missing={words.nameMissing}
        onChange={(name) => change({ ...profile, name })}
      />
      <ProfileConditions profile={profile} features={draft.features} onChange={change} />
    </DraftForm>
  );
}
