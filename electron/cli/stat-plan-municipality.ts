import {
  completePlan,
  type MunicipalityPlan,
  type PlannedQuestion,
  type PlannerObstacle,
  type PlannerQuestion,
  type PlannerUnit,
  planQuestions,
} from '../../shared/learning/stats/plan-questions.ts';
import type { EqualityLimit } from '../../shared/learning/stats/sample-size-for-equality.ts';
import { UsageError } from './arguments.ts';
import { dossiersOf, shareOf } from './stat-numbers.ts';
import { decimal, whole } from './words.ts';

const questions: Readonly<Record<PlannerQuestion, string>> = {
  margin: 'Aandeel onrechtmatig binnen een marge',
  comparison: 'Selectie vergelijken met de steekproef',
  recall: 'Effectiviteit: welk deel van alle onrechtmatige wordt gevonden',
  equality: 'Gelijke fout-positieven voor twee groepen',
};

const units: Readonly<Record<PlannerUnit, string>> = {
  random: 'willekeurig getrokken dossiers',
  'per-group': 'dossiers per groep',
  unflagged: 'willekeurig getrokken dossiers buiten de selectie',
  'lawful-per-group': 'rechtmatige dossiers per groep',
};

const obstacles: Readonly<Record<PlannerObstacle, string>> = {
  'too-few-dossiers': 'onmogelijk: zoveel zijn er niet',
  'too-many-quarters': 'het antwoord komt te laat',
};

interface Given {
  readonly base: number;
  readonly population: string | undefined;
  readonly capacity: string;
  readonly margin: string | undefined;
  readonly power: string | undefined;
}

/** Prints which questions a municipality can answer and when, and returns what --json writes. @throws UsageError */
export function tellMunicipality({ base, population, capacity, margin, power }: Given): {
  readonly questions: readonly PlannedQuestion[];
} {
  const dossiers = dossiersOf(population, 'population', 3);
  const perQuarter = dossiersOf(capacity, 'capacity', 2);
  if (perQuarter >= dossiers) throw new UsageError('--capacity moet kleiner zijn dan --population.');
  const asked: MunicipalityPlan = {
    dossiers,
    capacity: perQuarter,
    baseRate: base,
    ...(margin === undefined ? {} : { margin: shareOf(margin, 'margin') }),
    ...(power === undefined ? {} : { power: shareOf(power, 'power') }),
  };
  // As the page plans: one margin for all.
  const municipality: MunicipalityPlan = { ...asked, equality: { kind: 'margin', margin: completePlan(asked).margin } };
  tellAssumptions(municipality);
  const planned = planQuestions(municipality);
  for (const question of planned) tell(question);
  return { questions: planned };
}

function tellAssumptions(municipality: MunicipalityPlan): void {
  const plan = completePlan(municipality);
  const { dossiers, capacity, baseRate, precision, randomShare, smallestGroup, margin, recallMargin } = plan;
  console.log(
    `Van ${whole(dossiers)} dossiers worden er ${whole(capacity)} per kwartaal onderzocht, waarvan ${percent(randomShare)} willekeurig getrokken.`,
  );
  console.log(
    `Aangenomen: ${percent(baseRate)} onrechtmatig, in de selectie ${percent(precision)}; de kleinste groep is ${percent(smallestGroup)} van de dossiers.`,
  );
  console.log(
    `Gewenst: het aandeel op ${decimal(100 * margin, 1)} procentpunt na, de effectiviteit op ${decimal(100 * recallMargin, 1)} procentpunt na, ${equalityWords(plan.equality)}.`,
  );
}

const percent = (share: number): string => `${decimal(100 * share, 1)} %`;

function equalityWords(limit: EqualityLimit): string {
  return limit.kind === 'ratio'
    ? `fout-positieven met een verhouding tussen ${decimal(1 / limit.ratio)} en ${decimal(limit.ratio)}`
    : `fout-positieven die hoogstens ${decimal(100 * limit.margin, 1)} procentpunt verschillen`;
}

function tell({ question, unit, needed, available, quarters, obstacle }: PlannedQuestion): void {
  const time = quarters === null ? '' : `, na ${whole(quarters)} ${quarters === 1 ? 'kwartaal' : 'kwartalen'}`;
  const end = obstacle === null ? 'haalbaar' : obstacles[obstacle];
  console.log(`  ${questions[question]}: ${whole(needed)} ${units[unit]} nodig`);
  console.log(`    ${decimal(available, 1)} per kwartaal${time}: ${end}`);
}
