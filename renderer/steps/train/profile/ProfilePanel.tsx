import { useState } from 'react';
import type { ProfileDraft, SingleProfile } from '../../../../shared/contract/draft.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { useSettledAsk } from '../../../app/use-settled-ask.ts';
import { Notice } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { asInput } from '../fields/as-input.ts';
import { reachView } from '../fields/reach-view.ts';
import { setUnsaved, useTrain } from '../store.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { ProfileReach } from './ProfileReach.tsx';
import { emptyProfile, openProfileFields } from './profile-edit.ts';
import { text } from './text.ts';

/** One criterion of experts: the profile being drawn up, and who falls inside it. */
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
          <LiveReach draft={draft} unsaved={unsaved} />
        </>
      )}
    </>
  );
}

interface LiveReachProps {
  /** As it is kept. */
  readonly draft: ProfileDraft;
  readonly unsaved: SingleProfile | null;
}

/** Who falls inside the profile, counted again with every change. */
function LiveReach({ draft, unsaved }: LiveReachProps) {
  const canCount = unsaved !== null && openProfileFields(unsaved, draft.features) === 0;
  const live = useSettledAsk('draft.tryProfile', canCount ? { profile: asInput(unsaved) } : null, draft);
  const { error, isFresh, value: tried } = live;
  const isUnsaved = unsaved !== null;
  const view = reachView({ kept: draft, isUnsaved, canCount, tried, isFresh, isRefused: error !== null });
  return <ProfileReach view={view} error={error} />;
}
