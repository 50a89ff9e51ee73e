import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { modelToUse } from '../rank/choice.ts';
import { ExplainedDossier } from './ExplainedDossier.tsx';
import { FindDossier } from './FindDossier.tsx';
import { useDossierStep } from './store.ts';
import { text } from './text.ts';
import './dossier.css';

/** Step 7. Why one dossier is estimated as it is. */
export function DossierPage() {
  const training = useApp((app) => app.progress?.training ?? null);
  const words = useText(text);
  if (training !== null) return <ChosenDossier key={training.at} trainedAt={training.at} />;
  return (
    <Page
      title={words.titleNone}
      why={words.why}
      open={words.openEmpty}
      primary={{ label: words.toTrain, onPress: () => goTo('train') }}
    >
      <EmptyState title={words.emptyTitle}>
        <p>{words.empty}</p>
      </EmptyState>
    </Page>
  );
}

/** The dossier that was asked for, or else the first of the drawn selection. */
function ChosenDossier({ trainedAt }: { readonly trainedAt: string }) {
  const words = useText(text);
  const wanted = useDossierStep();
  const training = useAsk('train.current', {});
  const drawn = useAsk('rank.current', { filter: 'all', offset: 0, limit: 1 });
  const error = training.error ?? drawn.error;
  const ready = training.state === 'ready' && drawn.state === 'ready';
  const draw = drawn.value?.draw ?? null;
  const available = training.value?.models.map(({ kind }) => kind) ?? [];
  const model = modelToUse(wanted.model ?? draw?.choice.model ?? null, available);
  const wantedRow = wanted.row?.training === trainedAt ? wanted.row.index : null;
  const row = wantedRow ?? drawn.value?.rows[0]?.id?.row ?? null;

  if (ready && model !== null && row !== null) {
    return <ExplainedDossier row={row} model={model} available={available} draw={draw} />;
  }
  return (
    <Page
      title={words.titleNone}
      why={words.why}
      open={ready ? words.openNone : words.loading}
      primary={ready ? { label: words.toRank, onPress: () => goTo('rank') } : undefined}
    >
      {error !== null && <ErrorPanel error={error} />}
      {ready && (
        <>
          <EmptyState title={words.noneTitle}>
            <p>{words.none}</p>
          </EmptyState>
          <FindDossier />
        </>
      )}
    </Page>
  );
}
