import type { Assessment, ModelAssessment } from '../../../shared/contract/assess.ts';
import { useText } from '../../i18n/use-text.ts';
import { AtCapacity } from './AtCapacity.tsx';
import { CalibrationPanel } from './CalibrationPanel.tsx';
import { ComparisonCard } from './ComparisonCard.tsx';
import { Figures } from './Figures.tsx';
import { HitRates } from './HitRates.tsx';
import { HowMeasured } from './HowMeasured.tsx';
import { LiftPanel } from './LiftPanel.tsx';
import { RecalibrationPanel } from './RecalibrationPanel.tsx';
import { RocPanel } from './RocPanel.tsx';
import { ScoresPanel } from './ScoresPanel.tsx';
import { text } from './text.ts';
import { Warnings } from './Warnings.tsx';
import type { Warning } from './warnings.ts';
import './assess.css';

export interface Capacity {
  /** How many dossiers the model would choose, on a list of how many, out of how many. */
  readonly chosen: number;
  readonly of: number;
  readonly open: number;
  /** Whether more was asked than there are. */
  readonly above: boolean;
}

interface AssessedModelProps {
  readonly assessment: Assessment;
  readonly model: ModelAssessment;
  /** The capacity as it stands in its field. */
  readonly typed: string;
  readonly capacity: Capacity;
  readonly warnings: readonly Warning[];
}

/** Everything there is to say of one model, beside its rival. */
export function AssessedModel({ assessment, model, typed, capacity, warnings }: AssessedModelProps) {
  const compared = withRival(assessment, model);
  return (
    <>
      <Warnings model={model} warnings={warnings} />
      <div className="grid grid-wide-side stretch">
        <div className="assess-left">
          <HitRates assessment={assessment} />
          <ComparisonCard assessment={assessment} />
        </div>
        <AtCapacity assessment={assessment} model={model} typed={typed} capacity={capacity} />
      </div>
      <div className="grid grid-2 stretch">
        <HowMeasured assessment={assessment} />
        <Limits />
      </div>
      <RecalibrationPanel model={model.kind} />
      <Figures model={model} n={assessment.n} />
      <div className="grid grid-2 stretch">
        <RocPanel assessment={assessment} models={compared} />
        <CalibrationPanel model={model} n={assessment.n} />
        <LiftPanel n={assessment.n} models={compared} capacity={capacity} />
        <ScoresPanel model={model} n={assessment.n} />
      </div>
    </>
  );
}

function Limits() {
  const words = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.limitsTitle}</h2>
      <ul className="bullets">
        {words.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </section>
  );
}

/** The model with the one it has to beat: the simple one, or the readable one for the simple one itself. */
function withRival({ models }: Assessment, model: ModelAssessment): readonly ModelAssessment[] {
  const rivalKind = model.kind === 'scorecard' ? 'rulefit-readable' : 'scorecard';
  const rival = models.find(({ kind }) => kind === rivalKind);
  return rival === undefined ? [model] : [model, rival];
}
