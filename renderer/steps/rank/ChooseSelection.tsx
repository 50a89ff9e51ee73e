import { useState } from 'react';
import { runJob } from '../../app/jobs.ts';
import { Page } from '../../app/Page.tsx';
import { useAction } from '../../app/use-action.ts';
import { useAsk } from '../../app/use-ask.ts';
import { useRoleBlock } from '../../app/use-role-block.ts';
import { Alert, Notice } from '../../components/Alert.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { goToAssess } from '../assess/store.ts';
import { noSuspicion } from '../dossier/no-suspicion.ts';
import { CapacityPanel } from './CapacityPanel.tsx';
import { modelToUse, proposedCapacity, proposedRandom, readChoice, readWhole } from './choice.ts';
import { DossierList } from './DossierList.tsx';
import { DrawDialog } from './DrawDialog.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { FirmnessCard } from './FirmnessCard.tsx';
import { GatesNotice } from './GatesNotice.tsx';
import type { ListFilter } from './list.ts';
import { WaySwitch } from './lot/WaySwitch.tsx';
import { SeedPanel } from './SeedPanel.tsx';
import { useChoice, usePopulation } from './store.ts';
import { text } from './text.ts';
import { useGatesBlock } from './use-gates-block.ts';
import { previewRows, usePreview } from './use-preview.ts';

/** Before the draw: how many, which part by lot, and what the list would be. */
export function ChooseSelection() {
  const words = useText(text);
  const format = useFormat();
  const suspicion = useText(noSuspicion);
  const population = usePopulation();
  const training = useAsk('train.current', {});
  const touched = useChoice();
  const [filter, setFilter] = useState<ListFilter>('all');
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useAction();

  const available = training.value?.models.map(({ kind }) => kind) ?? [];
  const model = modelToUse(touched.model, available);
  const auc = training.value?.models.find(({ kind }) => kind === model)?.auc;
  const onlyUnknown = touched.onlyUnknown ?? population.unknown > 0;
  const eligible = onlyUnknown ? population.unknown : population.all;
  const capacity = touched.capacity ?? proposedCapacity(eligible);
  const random = touched.random ?? proposedRandom(readWhole(capacity));
  const read = readChoice({ model: model ?? 'scorecard', capacity, random, onlyUnknown, eligible });
  const choice = model === null ? null : read.choice;
  const preview = usePreview(choice, filter);
  const gatesBlock = useGatesBlock(choice, preview);
  const tooFewByLot = preview.error?.code === 'RANK_CAPACITY_INVALID' ? preview.error.details : null;

  const draw = () => {
    setAsking(false);
    if (choice !== null) void run(async () => void (await runJob('rank.draw', choice)));
  };
  const roleBlock = useRoleBlock('work');
  const blocked = () => {
    if (roleBlock !== null) return roleBlock;
    if (busy) return words.drawing;
    if (read.choice === null || tooFewByLot !== null) return words.blockedInput;
    if (preview.error !== null || training.error !== null) return words.blockedError;
    if (gatesBlock !== null) return words.blockedGates[gatesBlock.kind];
    return preview.fresh ? null : words.blockedPreview;
  };

  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.openReady}
      openMark="info"
      primary={{
        label: choice === null ? words.drawNone : words.draw(format.count(choice.capacity)),
        onPress: () => setAsking(true),
        disabledBecause: blocked(),
      }}
    >
      <WaySwitch />
      <Notice>
        <span className="strong">{suspicion}</span>
      </Notice>
      {gatesBlock !== null && <GatesNotice block={gatesBlock} />}
      {auc !== undefined && auc.low <= 0.5 && (
        <Alert kind="warning" title={words.noBetterTitle}>
          <p>
            {words.noBetter} <LinkButton onPress={() => goToAssess('model')}>{words.toAssess}</LinkButton>
          </p>
        </Alert>
      )}
      {preview.shown !== null && preview.shown.preview.earlierDraws > 0 && (
        <Alert kind="warning" title={words.earlierDrawsTitle}>
          <p>{words.earlierDraws(preview.shown.preview.earlierDraws)}</p>
        </Alert>
      )}
      {training.error !== null && <ErrorPanel error={training.error} />}
      {error !== null && <ErrorPanel error={error} />}
      {preview.error !== null && tooFewByLot === null && <ErrorPanel error={preview.error} />}
      <div className="grid rank-top stretch">
        <CapacityPanel
          available={available}
          model={model}
          typed={{ capacity, random }}
          problems={{
            capacity: read.capacity,
            random: read.random,
            leastRandom: tooFewByLot === null ? null : Number(tooFewByLot['leastRandom']),
          }}
          choice={choice}
          eligible={eligible}
          preview={preview.fresh && preview.shown !== null ? preview.shown.preview : null}
        />
        <div className="stack">
          <FilterPanel population={population} onlyUnknown={onlyUnknown} />
          <SeedPanel commitment={preview.shown?.preview.seedCommitment ?? null} />
        </div>
      </div>
      {choice !== null && <FirmnessCard choice={choice} />}
      {preview.shown?.preview.isHidden === true && <p className="panel">{words.previewHidden}</p>}
      {preview.shown !== null && !preview.shown.preview.isHidden && (
        <DossierList
          title={words.previewTitle}
          note={preview.fresh ? words.notDrawn : words.stale}
          counts={preview.shown.preview.counts}
          filter={filter}
          onFilter={setFilter}
          listKey={preview.shown.key}
          total={preview.shown.preview.counts[preview.shown.filter]}
          load={(offset, limit) =>
            preview.shown === null ? Promise.resolve([]) : previewRows(preview.shown, offset, limit)
          }
        />
      )}
      {asking && choice !== null && (
        <DrawDialog choice={choice} eligible={eligible} onConfirm={draw} onClose={() => setAsking(false)} />
      )}
    </Page>
  );
}
