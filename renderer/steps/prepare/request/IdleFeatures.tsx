import type { FeatureState, IdleFeature } from '../../../../shared/contract/prepare.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { choose } from '../actions.ts';
import { usePrepare } from '../store.ts';
import { droppable } from './request-view.ts';
import { text } from './text.ts';

interface IdleFeaturesProps {
  readonly idle: readonly IdleFeature[];
  readonly features: readonly FeatureState[];
}

/** Features that are in no model of the newest training, with a way to switch them off. */
export function IdleFeatures({ idle, features }: IdleFeaturesProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const busy = usePrepare((prepare) => prepare.busy);
  const mayWork = useMay('work');
  if (idle.length === 0) return <p>{words.idleNone}</p>;
  const still = droppable(idle, features);
  const drop = (which: readonly FeatureState[]) =>
    void choose(which.map(({ name, justification }) => ({ name, used: false, justification })));
  const repeatsWords = (share: number | null) => {
    if (share === null) return words.repeatsUnknown;
    return share === 0 ? words.repeatsNever : format.percent(share, 0);
  };
  return (
    <>
      <h3 className="utrecht-heading-3">{words.idleTitle(format.count(idle.length))}</h3>
      <DataTable
        hideCaption
        caption={words.idleCaption}
        rows={idle}
        rowKey={({ name }) => name}
        columns={[
          { key: 'feature', head: words.feature, rowHead: true, wide: true, cell: ({ label }) => label[language] },
          { key: 'repeats', head: words.repeats, numeric: true, cell: ({ inRepeats }) => repeatsWords(inRepeats) },
          {
            key: 'standing',
            head: words.standing,
            cell: ({ name, label }) => {
              const own = still.filter((feature) => feature.name === name);
              if (own.length === 0) return words.off;
              return (
                <span className="row row-tight">
                  {words.on}
                  {mayWork && (
                    <LinkButton onPress={() => drop(own)} label={words.dropOf(label[language])}>
                      {words.dropOne}
                    </LinkButton>
                  )}
                </span>
              );
            },
          },
        ]}
      />
      {still.length > 0 && (
        <div className="row">
          <RoleButton needs="work" onPress={() => drop(still)} disabled={busy}>
            {words.dropAll(format.count(still.length))}
          </RoleButton>
          <span className="sub prepare-note">{words.dropNote}</span>
        </div>
      )}
    </>
  );
}
