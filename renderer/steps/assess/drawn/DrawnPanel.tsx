import { useState } from 'react';
import type { DrawnSelection } from '../../../../shared/contract/assess-drawn.ts';
import { goTo } from '../../../app/actions.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Select } from '../../../components/Select.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { modelNames } from '../model-names.ts';
import { DrawnMeasuresChart } from './DrawnMeasuresChart.tsx';
import { DrawnParts } from './DrawnParts.tsx';
import { text } from './text.ts';

/** What the deliveries tell of selections that were drawn here, one at a time. */
export function DrawnPanel() {
  const words = useText(text);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const { value: selections, error } = useAsk('assess.drawn', {});
  if (error !== null) return <ErrorPanel error={error} />;
  if (selections === null) return null;
  const shown = selections.find(({ draw }) => String(draw) === chosen) ?? selections[0];
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.title}</h2>
      {shown === undefined ? (
        <p>
          {words.none} <LinkButton onPress={() => goTo('rank')}>{words.toRank}</LinkButton>
        </p>
      ) : (
        <>
          {selections.length > 1 && (
            <Select
              label={words.selection}
              value={String(shown.draw)}
              options={selections.map(({ draw, drawnAt }) => ({
                value: String(draw),
                label: words.named(format.count(draw), format.date(drawnAt)),
              }))}
              onChange={setChosen}
            />
          )}
          <Outcome selection={shown} />
        </>
      )}
    </section>
  );
}

function Outcome({ selection }: { readonly selection: DrawnSelection }) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const { model, eligible, leftOut, lotChance, draw, drawnAt, difference, measured } = selection;
  const points = (share: number) => format.signed(100 * share, 1);
  const differenceWords =
    difference === null
      ? words.differenceNone
      : words.difference(points(difference.value), points(difference.low), points(difference.high));
  return (
    <>
      <p className="sub">
        {words.named(format.count(draw), format.date(drawnAt))}.{' '}
        {model === null
          ? words.fromLot(format.count(eligible), format.percent(lotChance))
          : words.from(names[model], format.count(eligible), format.percent(lotChance))}{' '}
        {leftOut > 0 && words.leftOut(format.count(leftOut))}
      </p>
      <DrawnParts parts={selection.parts} />
      {model === null ? <p>{words.lotNext}</p> : <p>{differenceWords}</p>}
      {model === null ? null : measured.refused === null ? (
        <DrawnMeasuresChart measured={measured} replaced={selection.parts.some(({ replaced }) => replaced > 0)} />
      ) : (
        <Refused measured={measured} />
      )}
    </>
  );
}

function Refused({ measured }: { readonly measured: Exclude<DrawnSelection['measured'], { refused: null }> }) {
  const words = useText(text);
  const format = useFormat();
  const said =
    'dossiers' in measured
      ? words.refused[measured.refused](format.count(measured.dossiers))
      : words.refused[measured.refused];
  return (
    <Alert kind="info" title={words.refusedTitle}>
      <p>{said}</p>
    </Alert>
  );
}
