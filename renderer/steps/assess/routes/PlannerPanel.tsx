import type { RouteComparison } from '../../../../shared/contract/assess-routes.ts';
import { useApp } from '../../../app/store.ts';
import { useSettledAsk } from '../../../app/use-settled-ask.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { readWhole } from '../../rank/choice.ts';
import { useChoice } from '../../rank/store.ts';
import { PlanAnswers } from './PlanAnswers.tsx';
import { type PlanField, planFields, planRanges, proposedPlan, readPlan, type TypedPlan } from './plan-fields.ts';
import { plannerText } from './planner-text.ts';
import { comparisonsIn } from './route-view.ts';
import { typePlan, useRoutes } from './store.ts';

/** What numbers like these can show, before there is any model. */
export function PlannerPanel({ comparison }: { readonly comparison: RouteComparison }) {
  const words = useText(plannerText);
  const language = useLanguage();
  const typed = useTypedPlan(comparison);
  const { input, problems } = readPlan(typed, language);
  const asked = input === null ? null : { ...input, comparisons: comparisonsIn(comparison) };
  const { value: plan, error } = useSettledAsk('assess.plan', asked, null);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.title}</h2>
      <p>{words.why}</p>
      <div className="grid grid-wide-side planner">
        <div className="stack" aria-live="polite">
          {error !== null && <ErrorPanel error={error} />}
          {input === null && <p>{words.notYet}</p>}
          {input !== null && plan !== null && <PlanAnswers plan={plan} />}
        </div>
        <PlannerFields typed={typed} problems={problems} />
      </div>
      <p className="sub">
        {words.basis} {words.details(typed.margin)}
      </p>
    </section>
  );
}

/** What was typed, and for the other fields what the vault knows. */
function useTypedPlan({ dossiers, benchmark }: RouteComparison): TypedPlan {
  const language = useLanguage();
  const delivered = useApp((app) => app.progress?.delivery?.rows ?? null);
  const capacity = useChoice((choice) => choice.capacity);
  const plan = useRoutes((routes) => routes.plan);
  const known = {
    dossiers: dossiers ?? delivered,
    capacity: capacity === null ? null : readWhole(capacity),
    baseRate: benchmark?.rate?.value ?? null,
  };
  return { ...proposedPlan(known, language), ...plan };
}

type PlannerFieldsProps = { readonly typed: TypedPlan } & Pick<ReturnType<typeof readPlan>, 'problems'>;

function PlannerFields({ typed, problems }: PlannerFieldsProps) {
  const words = useText(plannerText);
  const format = useFormat();
  const errorOf = (field: PlanField): string | null => {
    const problem = problems[field];
    if (problem === undefined) return null;
    if (problem === 'capacity-above') return words.capacityAbove;
    if (problem === 'precision-below') return words.precisionBelow;
    const { low, high, whole } = planRanges[field];
    if (whole) return words.problems.whole(format.count(low), format.count(high));
    return words.problems.number(format.number(low, low < 1 ? 1 : 0), format.count(high));
  };
  return (
    <div className="planner-fields">
      {planFields.map((field) => (
        <TextField
          key={field}
          label={words[field]}
          inputMode={planRanges[field].whole ? 'numeric' : 'decimal'}
          maxLength={12}
          value={typed[field]}
          onChange={(value) => typePlan(field, value)}
          error={errorOf(field)}
        />
      ))}
    </div>
  );
}
