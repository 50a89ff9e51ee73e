import type { DossierView, Explanation } from '../../../shared/contract/dossier.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { Facts } from '../../components/Facts.tsx';
import { Select } from '../../components/Select.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from '../assess/model-names.ts';
import { modelNotes } from '../assess/model-note-words.ts';
import { text } from './text.ts';

interface FirmnessPanelProps {
  readonly view: DossierView;
  readonly explanation: Explanation;
  readonly available: readonly ModelKind[];
  readonly onModel: (model: ModelKind) => void;
}

/** What the estimate hangs on: the model, its repetitions, what the other model says, what is known of the dossier. */
export function FirmnessPanel({ view, explanation, available, onModel }: FirmnessPanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const notes = useText(modelNotes);
  const format = useFormat();
  const { chosenInRepeats, borderline, otherModel } = explanation;
  const isExpired = new Date().toISOString().slice(0, 10) > view.modelExpiresOn;
  const validity = isExpired ? words.firmExpired : words.firmValid;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.firmTitle}</h2>
      <Facts
        rows={[
          {
            term: words.firmModel,
            value: (
              <>
                <span className="strong">{names[view.model]}</span>{' '}
                <span className="sub">
                  ({words.firmTrained(format.date(view.modelTrainedAt))}, {validity(format.date(view.modelExpiresOn))})
                </span>
              </>
            ),
          },
          {
            term: words.repeats,
            value:
              chosenInRepeats === null ? (
                words.repeatsNone(format.count(view.repeats))
              ) : (
                <>
                  <span className="strong">{words.repeatsChosen(format.outOf(chosenInRepeats, view.repeats))}</span>
                  {borderline === true && view.draw?.route === 'model' && (
                    <span className="sub"> ({words.borderline})</span>
                  )}
                </>
              ),
          },
          ...(otherModel === null
            ? []
            : [
                {
                  term: names[otherModel.kind],
                  value: (
                    <>
                      {format.of100(otherModel.estimate.value)}{' '}
                      <span className="sub">({format.between100(otherModel.estimate)})</span>
                    </>
                  ),
                },
              ]),
          { term: words.features, value: words.featuresKnown(format.outOf(view.known, view.features)) },
        ]}
      />
      <p className="sub">{notes[view.model]}</p>
      <p className="sub">{view.cutoff === null ? words.cutoffNone : words.cutoff(format.of100(view.cutoff))}</p>
      <div className="no-print">
        <Select
          label={words.model}
          value={view.model}
          options={available.map((kind) => ({ value: kind, label: names[kind] }))}
          onChange={onModel}
        />
      </div>
    </section>
  );
}
