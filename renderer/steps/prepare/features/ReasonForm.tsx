import { useState } from 'react';
import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useMay } from '../../../app/use-may.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { choose } from '../actions.ts';
import { typeReason, usePrepare } from '../store.ts';
import { isLongEnough, leastReasonLength, mayBeUsed, proposedReason, reasonShown, standingOf } from './feature-view.ts';
import { text } from './text.ts';

/** The written reason for a feature, and the buttons that record it. */
export function ReasonForm({ feature }: { readonly feature: FeatureState }) {
  const words = useText(text);
  const format = useFormat();
  const busy = usePrepare((prepare) => prepare.busy);
  const typed = usePrepare(({ reasons }) => reasons[feature.name]);
  const mayWork = useMay('work');
  const [tried, setTried] = useState(false);
  const { name, used, justification, decidedBy, decidedAt } = feature;
  const standing = standingOf(feature);
  const reason = reasonShown(feature, typed);
  const isEnough = isLongEnough(reason);
  const isProxy = feature.proxy !== null;
  const least = format.count(leastReasonLength);

  const record = () => {
    setTried(!isEnough);
    if (isEnough) void choose([{ name, used: true, justification: reason }]);
  };
  // The reason stays with a feature that is off, so that switching it on again needs no typing.
  const leave = () =>
    void choose([
      { name, used: false, justification: used ? justification : isEnough ? reason : proposedReason(feature) },
    ]);

  return (
    <div className="stack">
      {mayBeUsed(feature) ? (
        <>
          <TextField
            label={isProxy ? words.reasonProxy : words.reason}
            hint={words.reasonHint(least, format.count(reason.trim().length))}
            value={reason}
            lines={4}
            maxLength={2000}
            disabled={!mayWork}
            error={tried && !isEnough ? words.reasonShort(least) : null}
            onChange={(value) => typeReason(name, value)}
          />
          {isProxy && mayWork && reason === '' && (
            <LinkButton onPress={() => typeReason(name, proposedReason(feature))}>{words.takePurpose}</LinkButton>
          )}
        </>
      ) : (
        feature.stats === null && <p>{words.computeFirst}</p>
      )}
      <div className="row">
        {mayBeUsed(feature) && (
          <RoleButton needs="work" onPress={record} disabled={busy || (used && reason.trim() === justification)}>
            {used ? words.doKeep : words.doUse}
          </RoleButton>
        )}
        {(used || standing === 'open') && (
          <RoleButton needs="work" silent={mayBeUsed(feature)} kind="subtle" onPress={leave} disabled={busy}>
            {words.doNotUse}
          </RoleButton>
        )}
      </div>
      <p className="sub">
        {decidedBy === null || decidedAt === null || standing === 'open'
          ? words.undecided
          : words.decided(decidedBy, format.dateTime(decidedAt))}
      </p>
    </div>
  );
}
