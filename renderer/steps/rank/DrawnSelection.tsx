import { useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { Page } from '../../app/Page.tsx';
import { useAsk } from '../../app/use-ask.ts';
import { useRoleBlock } from '../../app/use-role-block.ts';
import { Alert, Notice } from '../../components/Alert.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { goToAssess } from '../assess/store.ts';
import { noSuspicion } from '../dossier/no-suspicion.ts';
import { openFirstDossier } from '../dossier/store.ts';
import { CertificatePanel } from './CertificatePanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { DossierList } from './DossierList.tsx';
import { DrawFacts } from './DrawFacts.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { LIST_PAGE, type ListFilter, type ListOf } from './list.ts';
import { text as lotText } from './lot/text.ts';
import { WaySwitch } from './lot/WaySwitch.tsx';
import { OwnNumbersPanel } from './OwnNumbersPanel.tsx';
import { type ListedDossier, ReplaceDialog } from './replace/ReplaceDialog.tsx';
import { ReplacementsPanel } from './replace/ReplacementsPanel.tsx';
import { text } from './text.ts';

/**
 * After the draw: the list as it lies in the vault, how it was drawn, and how to check that.
 * @param ofLot of the list by lot, without a model
 */
export function DrawnSelection({ ofLot = false }: { readonly ofLot?: boolean }) {
  const words = useText(text);
  const lotWords = useText(lotText);
  const list: ListOf = ofLot ? { lot: true } : {};
  const format = useFormat();
  const suspicion = useText(noSuspicion);
  const [filter, setFilter] = useState<ListFilter>('all');
  const [replacing, setReplacing] = useState<ListedDossier | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const roleBlock = useRoleBlock('work');
  const { value: page, error, again } = useAsk('rank.current', { ...list, filter, offset: 0, limit: 1 });
  return (
    <Page
      title={ofLot ? lotWords.drawnTitle : words.drawnTitle}
      why={ofLot ? lotWords.drawnWhy : words.drawnWhy}
      open={ofLot ? lotWords.drawnOpen : words.drawnOpen}
      openMark="ok"
      primary={
        ofLot
          ? { label: lotWords.toRoutes, onPress: () => goToAssess('routes') }
          : { label: words.toDossier, onPress: openFirstDossier }
      }
    >
      <WaySwitch />
      <Notice>
        <span className="strong">{suspicion}</span>
      </Notice>
      {error !== null && <ErrorPanel error={error} />}
      {page !== null && (
        <>
          {page.draw.earlierDraws > 0 && (
            <Alert kind="warning" title={words.earlierDrawsTitle}>
              <p>{words.earlierDraws(page.draw.earlierDraws)}</p>
            </Alert>
          )}
          <DossierList
            title={words.drawnList}
            ofLot={ofLot}
            note={words.drawnNote(format.dateTime(page.draw.at))}
            counts={page.counts}
            filter={filter}
            onFilter={setFilter}
            listKey={`${page.draw.id} ${filter} ${page.counts.replaced}`}
            {...(roleBlock === null ? { onReplace: setReplacing } : {})}
            total={page.counts[filter]}
            load={async (offset, limit) =>
              (await ask('rank.current', { ...list, filter, offset, limit: Math.min(limit, LIST_PAGE) }))?.rows ?? []
            }
          />
          {roleBlock !== null && <p className="sub">{roleBlock}</p>}
          <p role="status">{said}</p>
          <ReplacementsPanel draw={page.draw} />
          <div className="grid grid-2 stretch">
            <DrawFacts draw={page.draw} />
            <ExportPanel list={list} />
          </div>
          {page.draw.pseudonyms && <OwnNumbersPanel list={list} />}
          <CheckPanel draw={page.draw} />
          <CertificatePanel list={list} of={`${page.draw.id} ${page.counts.replaced}`} />
          {replacing !== null && (
            <ReplaceDialog
              dossier={replacing}
              list={list}
              onClose={() => setReplacing(null)}
              onDone={(sentence) => {
                setReplacing(null);
                setSaid(sentence);
                again();
              }}
            />
          )}
        </>
      )}
    </Page>
  );
}
