import type { ChosenReport, RouteChoice } from '../../../../shared/contract/assess-chosen.ts';
import { isoOfDays } from '../../../../shared/domain/columns-dates.ts';
import { quarterOf } from '../../../../shared/domain/source-tables.ts';
import type { AdditiveModel } from '../../../../shared/learning/additive-model.ts';
import { auc } from '../../../../shared/learning/evaluation/auc.ts';
import { rateByPropensity } from '../../../../shared/learning/propensity/rate-by-propensity.ts';
import { OUTCOME } from '../../../../shared/learning/table.ts';
import { inTurn } from '../../in-turn.ts';
import type { CaseSet } from '../../prepare/cases.ts';
import { presentLabel } from '../../prepare/label-state.ts';
import { codeWords } from '../../prepare/level-words.ts';
import type { Db } from '../../store/database.ts';
import type { ChoiceTable } from './choice-table.ts';
import type { StoredChosen } from './chosen-state.ts';
import { outOfSight, tellingFeatures } from './describe-choice.ts';
import type { FittedPropensity } from './fit-propensity.ts';
import { modelUnderWeights } from './model-under-weights.ts';
import { drawnChance, eventOf, foundBy, isChosen, isDrawn, type RiskSet } from './risk-set.ts';
import { againstDrawn, anyPropensity, lowestInvestigated, randomRate, routeChoice } from './route-choice.ts';

/** All that was gathered and fitted for a measurement. */
export interface FittedChoice {
  /** The computation of features that the cases are of. */
  readonly run: number;
  readonly cases: CaseSet;
  readonly set: RiskSet;
  readonly told: ChoiceTable;
  /** All chosen routes together, with the model on all rows. */
  readonly chosen: FittedPropensity;
  readonly model: AdditiveModel;
  /** Routes with figures of their own, by code. */
  readonly apart: readonly (FittedPropensity & { readonly code: string })[];
}

/** What is kept of a measurement. Each figure takes a walk through the dossiers of years: other calls get their turn in between. */
export async function chosenResult(
  db: Db,
  { run, cases, set, told, chosen, model, apart }: FittedChoice,
): Promise<StoredChosen> {
  const { version, definition } = presentLabel(db);
  const { propensity } = chosen;
  const drawn = { ...drawnChance(set), ...foundBy(set, isDrawn) };
  const own = { propensity, ...foundBy(set, isChosen) };
  const any = { propensity: anyPropensity(propensity, drawn.probability), ...foundBy(set, () => true) };
  const event = eventOf(set, isChosen);
  const choice = { model, table: told.table, words: told.words };
  const random = await inTurn(() => randomRate(drawn));
  const against = await inTurn(() => againstDrawn(own, { ...drawn, propensity: drawn.probability }));
  const routes = [await inTurn(() => routeChoice({ scope: 'chosen', code: '', label: '' }, own))];
  if (random.investigated > 0) routes.push(await inTurn(() => routeChoice({ scope: 'any', code: '', label: '' }, any)));
  for (const route of apart) routes.push(await inTurn(() => routeApart(set, route)));
  return {
    quarters: set.windows.map(({ from }) => quarterOf(isoOfDays(from))),
    dossiers: set.rows.length,
    different: new Set(set.rows.map(({ dossier }) => dossier)).size,
    notAtRisk: set.notAtRisk,
    label: { version, words: definition.words },
    routes,
    random,
    naiveAgainst: against?.naive ?? null,
    correctedAgainst: against?.corrected ?? null,
    auc: await inTurn(() => aucOf(event, chosen.logOdds)),
    features: await tellingFeatures(choice, event),
    outOfSight: await outOfSight(choice, propensity, lowestInvestigated(own)),
    tenths: await inTurn(() => rateByPropensity(propensity, own.outcome)),
    model: await inTurn(() => modelUnderWeights(db, { run, cases, set, chosen: propensity, any: any.propensity })),
  };
}

function routeApart(set: RiskSet, { code, propensity }: FittedChoice['apart'][number]): RouteChoice {
  const label = codeWords('Onderzoeken', 'aanleiding', code);
  return routeChoice({ scope: 'route', code, label }, { propensity, ...foundBy(set, (route) => route === code) });
}

/** How well the choice can be told, on rows of persons that the model had not seen. */
function aucOf(event: Uint8Array, logOdds: Float64Array): ChosenReport['auc'] {
  const telling = Int32Array.from(event.keys()).filter((row) => event[row] !== OUTCOME.unknown);
  return auc(
    Uint8Array.from(telling, (row) => event[row] as number),
    Float64Array.from(telling, (row) => logOdds[row] as number),
  );
}
