import { useState } from 'react';
import type { Draw } from '../../../shared/contract/rank.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useAsk } from '../../app/use-ask.ts';
import { Alert, Notice } from '../../components/Alert.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { BuildUp } from './BuildUp.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { EstimatePanel } from './EstimatePanel.tsx';
import { FindDossier } from './FindDossier.tsx';
import { FirmnessPanel } from './FirmnessPanel.tsx';
import { HiddenByLot } from './HiddenByLot.tsx';
import { Navigation } from './Navigation.tsx';
import { noSuspicion } from './no-suspicion.ts';
import { PointsPanel } from './PointsPanel.tsx';
import { Sentences } from './Sentences.tsx';
import { showModel, showRow } from './store.ts';
import { text } from './text.ts';

interface ExplainedDossierProps {
  readonly row: number;
  readonly model: ModelKind;
  readonly available: readonly ModelKind[];
  readonly draw: Draw | null;
}

/** One dossier: what the model estimates, how firm that is, and why. */
export function ExplainedDossier({ row, model, available, draw }: ExplainedDossierProps) {
  const words = useText(text);
  const suspicion = useText(noSuspicion);
  // Only while the dossier it was asked for stays on screen: who comes back must ask again, and that is logged again.
  const [revealed, setRevealed] = useState<number | null>(null);
  if (revealed !== null && revealed !== row) setRevealed(null);
  const { value: view, error } = useAsk('dossier.view', { row, model, reveal: revealed === row });
  const next = view?.draw?.next ?? null;
  const explanation = view?.explanation ?? null;
  return (
    <Page
      title={view === null ? words.titleNone : words.title(view.number)}
      why={words.why}
      headRight={view !== null && <Navigation view={view} draw={draw} />}
      open={view === null ? words.loading : words.open}
      openMark="info"
      primary={
        next === null
          ? { label: words.toList, onPress: () => goTo('rank') }
          : { label: words.next, onPress: () => showRow(next) }
      }
    >
      <Notice>
        <span className="strong">{suspicion}</span> {words.begin}
      </Notice>
      {error !== null && <ErrorPanel error={error} />}
      {view?.isClosed === true && <p className="panel">{words.closed}</p>}
      {view !== null && explanation === null && !view.isClosed && (
        <HiddenByLot onReveal={() => setRevealed(view.row)} />
      )}
      {view !== null && explanation !== null && (
        <>
          {view.draw?.route === 'random' && (
            <Alert kind="info">
              <p>{words.revealed}</p>
            </Alert>
          )}
          <div className="grid grid-wide-side stretch">
            <EstimatePanel view={view} explanation={explanation} />
            <FirmnessPanel view={view} explanation={explanation} available={available} onModel={showModel} />
          </div>
          <div className="grid grid-wide-side stretch">
            <div className="stack">
              <BuildUp explanation={explanation} />
              {explanation.points !== null && (
                <PointsPanel points={explanation.points} contributions={explanation.contributions} />
              )}
            </div>
            <ChangesPanel changes={explanation.changes} />
          </div>
          <Sentences key={view.row} view={view} contributions={explanation.contributions} />
        </>
      )}
      {view !== null && (
        <div className="grid grid-2 stretch">
          <FindDossier />
          <section className="panel stack">
            <h2 className="utrecht-heading-2">{words.laterTitle}</h2>
            <p>{words.later}</p>
          </section>
        </div>
      )}
      <p className="strong">{suspicion}</p>
    </Page>
  );
}
