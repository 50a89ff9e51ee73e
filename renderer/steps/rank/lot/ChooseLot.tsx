import { useState } from 'react';
import { runJob } from '../../../app/jobs.ts';
import { Page } from '../../../app/Page.tsx';
import { useApp } from '../../../app/store.ts';
import { useAction } from '../../../app/use-action.ts';
import { useRoleBlock } from '../../../app/use-role-block.ts';
import { useSettledAsk } from '../../../app/use-settled-ask.ts';
import { Alert, Notice } from '../../../components/Alert.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { proposedCapacity, readWhole } from '../choice.ts';
import { FilterPanel } from '../FilterPanel.tsx';
import { SeedPanel } from '../SeedPanel.tsx';
import { changeChoice, useChoice, usePopulation } from '../store.ts';
import { text as rankText } from '../text.ts';
import { LotTells } from './LotTells.tsx';
import { text } from './text.ts';
import { WaySwitch } from './WaySwitch.tsx';

/** Before a lot without a model: how many, out of which dossiers, and what it will tell. */
export function ChooseLot() {
  const words = useText(text);
  const rankWords = useText(rankText);
  const format = useFormat();
  const population = usePopulation();
  const hasModel = useApp((app) => app.progress?.training != null);
  const touched = useChoice();
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useAction();

  const onlyUnknown = touched.onlyUnknown ?? population.unknown > 0;
  const eligible = onlyUnknown ? population.unknown : population.all;
  const typed = touched.lotSize ?? proposedCapacity(eligible);
  const whole = readWhole(typed);
  const size = whole !== null && whole <= eligible ? whole : null;
  const preview = useSettledAsk('rank.lot', size === null ? null : { onlyUnknown, size }, null);
  const earlier = preview.value?.earlierDraws ?? 0;

  const draw = () => {
    setAsking(false);
    if (size !== null) void run(async () => void (await runJob('rank.drawLot', { size, onlyUnknown })));
  };
  const roleBlock = useRoleBlock('work');
  const blocked = () => {
    if (roleBlock !== null) return roleBlock;
    if (busy) return words.drawing;
    if (size === null) return words.blockedInput;
    if (preview.error !== null) return rankWords.blockedError;
    if (preview.value === null) return words.blockedPreview;
    return preview.value.seedCommitment === null ? words.blockedSeed : null;
  };

  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.openReady}
      openMark="info"
      primary={{
        label: size === null ? words.drawNone : words.draw(format.count(size)),
        onPress: () => setAsking(true),
        disabledBecause: blocked(),
      }}
    >
      <WaySwitch />
      {!hasModel && <Notice>{words.noModelYet}</Notice>}
      {earlier > 0 && (
        <Alert kind="warning" title={rankWords.earlierDrawsTitle}>
          <p>{rankWords.earlierDraws(earlier)}</p>
        </Alert>
      )}
      {error !== null && <ErrorPanel error={error} />}
      {preview.error !== null && <ErrorPanel error={preview.error} />}
      <div className="grid rank-top stretch">
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.sizeTitle}</h2>
          <div className="rank-numbers">
            <TextField
              label={words.size}
              inputMode="numeric"
              maxLength={9}
              value={typed}
              onChange={(lotSize) => changeChoice({ lotSize })}
              error={whole === null ? words.noNumber : size === null ? words.tooMany(format.count(eligible)) : null}
            />
          </div>
          {size !== null && (
            <p className="sub">{words.share(format.percent(size / eligible), format.count(eligible))}</p>
          )}
        </section>
        <div className="stack">
          <FilterPanel population={population} onlyUnknown={onlyUnknown} />
          <SeedPanel commitment={preview.value?.seedCommitment ?? null} ofLot />
        </div>
      </div>
      {size !== null && preview.value !== null && <LotTells preview={preview.value} />}
      {asking && size !== null && (
        <Dialog
          title={words.dialogTitle(format.count(size))}
          confirmLabel={words.dialogConfirm}
          onConfirm={draw}
          onClose={() => setAsking(false)}
        >
          <p>{words.dialogCounts(format.count(size), format.count(eligible))}</p>
          <p>{words.dialogFixed}</p>
          <p>{words.dialogLog}</p>
        </Dialog>
      )}
    </Page>
  );
}
