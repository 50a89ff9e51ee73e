import { useState } from 'react';
import type { ProfileDraft } from '../../../../shared/contract/draft.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Notice } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { setUnsaved, useTrain } from '../store.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { ProfileReach } from './ProfileReach.tsx';
import { emptyProfile } from './profile-edit.ts';
import { text } from './text.ts';

/** One criterion of experts: the profile being drawn up, and who falls inside the kept one. */
export function ProfilePanel() {
  const words = useText(text);
  const unsaved = useTrain((train) => train.unsaved.profile);
  const { value, error } = useAsk('draft.profile', {});
  const [kept, setKept] = useState<ProfileDraft | null>(null);
  const draft = kept ?? value;
  const profile = unsaved ?? draft?.profile ?? null;
  return (
    <>
      <p>{words.why}</p>
      <Notice>
        <span className="strong">{words.proposal}</span> {words.grain}
      </Notice>
      {error !== null && <ErrorPanel error={error} />}
      {draft !== null && profile === null && (
        <>
          <p>{words.empty}</p>
          <div>
            <Button onPress={() => setUnsaved({ profile: emptyProfile })}>{words.start}</Button>
          </div>
        </>
      )}
      {draft !== null && profile !== null && (
        <>
          <ProfileForm profile={profile} draft={draft} onKept={setKept} />
          <ProfileReach draft={draft} isStale={unsaved !== null} />
        </>
      )}
    </>
  );
}
