import { useState } from 'react';
import type { RouteComparison, TestedProfile } from '../../../../shared/contract/assess-routes.ts';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { UndoButton } from '../../../components/UndoButton.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { AddProfile } from './AddProfile.tsx';
import { ProfilesTable } from './ProfilesTable.tsx';
import { profileText } from './profile-text.ts';

interface ProfilesPanelProps {
  readonly comparison: RouteComparison;
  /** Counts again, after a profile came or went. */
  readonly again: () => void;
}

/** Profiles that were tested outside this vault, beside the municipality's own random sample. */
export function ProfilesPanel({ comparison, again }: ProfilesPanelProps) {
  const words = useText(profileText);
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<TestedProfile | null>(null);
  const { last, busy, error, remove, undo } = useRemoval(comparison, again);
  const { profiles } = comparison;
  const mayWork = useMay('work');
  const take = (profile: TestedProfile) => (canComeBack(comparison, profile) ? remove(profile) : setAsked(profile));
  return (
    <section className="panel stack">
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <RoleButton needs="work" onPress={() => setAdding(true)}>
          {words.add}
        </RoleButton>
      </div>
      <p>{words.why}</p>
      {error !== null && <ErrorPanel error={error} />}
      {profiles.length === 0 ? (
        <p className="sub">{words.none}</p>
      ) : (
        <ProfilesTable comparison={comparison} onRemove={mayWork ? take : null} />
      )}
      <UndoButton
        changed={last === null ? null : words.removed(last.label)}
        label={words.undo}
        onUndo={undo}
        disabled={busy}
      />
      {isAdding && <AddProfile comparison={comparison} onClose={() => setAdding(false)} onAdded={again} />}
      {asked !== null && (
        <Dialog
          title={words.removeTitle(asked.label)}
          confirmLabel={words.removeConfirm}
          onConfirm={() => {
            remove(asked);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        >
          <p>{words.removeWhy}</p>
        </Dialog>
      )}
    </section>
  );
}

/** A profile that was counted under a former definition cannot be added any more. */
const canComeBack = ({ label }: RouteComparison, { labelVersion }: TestedProfile): boolean =>
  labelVersion === label.version;

/** Takes profiles away, and brings the last one back. */
function useRemoval(comparison: RouteComparison, again: () => void) {
  const [last, setLast] = useState<TestedProfile | null>(null);
  const { busy, error, run } = useAction();
  const remove = (profile: TestedProfile) =>
    void run(async () => {
      await ask('assess.removeProfile', { id: profile.id });
      setLast(canComeBack(comparison, profile) ? profile : null);
      again();
    });
  const undo = () =>
    void run(async () => {
      if (last === null) return;
      const { label: name, period, hits, n, labelVersion } = last;
      await ask('assess.addProfile', { name, period, hits, n, label: labelVersion });
      setLast(null);
      again();
    });
  return { last, busy, error, remove, undo };
}
