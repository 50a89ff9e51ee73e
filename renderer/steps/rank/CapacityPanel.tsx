import type { Choice, RankPreview } from '../../../shared/contract/rank.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from '../assess/model-names.ts';
import type { CapacityProblem, RandomProblem } from './choice.ts';
import { ShareBar } from './ShareBar.tsx';
import { changeChoice } from './store.ts';
import { text } from './text.ts';

interface CapacityPanelProps {
  readonly available: readonly ModelKind[];
  readonly model: ModelKind | null;
  readonly typed: { readonly capacity: string; readonly random: string };
  readonly problems: {
    readonly capacity: CapacityProblem;
    readonly random: RandomProblem;
    /** What the engine asks at least, when what was typed is less. */
    readonly leastRandom: number | null;
  };
  readonly choice: Choice | null;
  readonly eligible: number;
  /** The preview of this very choice, or null while there is none. */
  readonly preview: RankPreview | null;
}

/** How many dossiers, how many of them by lot, and what to expect. */
export function CapacityPanel({ available, model, typed, problems, choice, eligible, preview }: CapacityPanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const capacityError = {
    'no-number': words.capacityNoNumber,
    'too-many': words.capacityTooMany(format.count(eligible)),
  };
  const randomError = { 'no-number': words.randomNoNumber, 'above-capacity': words.randomAbove };
  const tooFew = problems.leastRandom === null ? null : words.randomTooFew(format.count(problems.leastRandom));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.capacityTitle}</h2>
      {model !== null && (
        <Select
          label={words.model}
          value={model}
          options={available.map((kind) => ({ value: kind, label: names[kind] }))}
          onChange={(kind) => changeChoice({ model: kind })}
        />
      )}
      <div className="rank-numbers">
        <TextField
          label={words.capacity}
          inputMode="numeric"
          maxLength={9}
          value={typed.capacity}
          onChange={(capacity) => changeChoice({ capacity })}
          error={problems.capacity === null ? null : capacityError[problems.capacity]}
        />
        <TextField
          label={words.random}
          inputMode="numeric"
          maxLength={9}
          value={typed.random}
          onChange={(random) => changeChoice({ random })}
          error={problems.random === null ? tooFew : randomError[problems.random]}
        />
      </div>
      {choice !== null && (
        <div className="stack stack-tight">
          <ShareBar model={choice.capacity - choice.random} random={choice.random} />
          <p className="sub">
            {words.barShares(
              format.percent(choice.capacity / eligible),
              format.count(eligible),
              format.percent(choice.random / choice.capacity, 0),
            )}
            {preview !== null && words.barLeast(format.count(preview.smallestRandom))}
          </p>
        </div>
      )}
      {preview !== null && <Expected preview={preview} />}
    </section>
  );
}

/** Hits to expect. Outwards to whole dossiers, so that rounding never makes the interval narrower. */
function Expected({ preview }: { readonly preview: RankPreview }) {
  const words = useText(text);
  const format = useFormat();
  const { hits, of, measuredOn } = preview.expectedByModel;
  if (of === 0) return <p>{words.expectedNone}</p>;
  const range = words.expectedRange(format.count(Math.floor(hits.low)), format.count(Math.ceil(hits.high)));
  return (
    <>
      <p className="strong">{words.expected(range, format.count(of))}</p>
      <p className="sub">{words.expectedCaveat(format.count(measuredOn))}</p>
      <p className="sub">{words.expectedLot}</p>
    </>
  );
}
