import type { AgainstDrawn, ChosenReport } from '../../shared/contract/assess-chosen.ts';
import type { Stability } from '../../shared/contract/assess-stability.ts';
import type { DemoTesting } from '../cli/demo-testing.ts';
import { decimal, percentage, whole } from '../cli/words.ts';
import { demoDriftPart } from './demo-drift-part.ts';
import { demoGatesPart } from './demo-gates-part.ts';
import { demoGroupsPart } from './demo-groups-part.ts';
import { type IntervalRow, intervalRows } from './interval-rows.ts';
import { figure, heading, paragraph, strong, table } from './page.ts';
import { outOf, points } from './report-words.ts';

/** How firm the list is, in the counts that the page shows first. */
export function stabilityPart({ list, capacity, eligible, repeats, terms }: Stability): string {
  const title = heading('Hoe vast ligt de lijst?');
  if (list === null) {
    const why =
      terms.length === 0
        ? 'Dit model geeft elk dossier dezelfde schatting. Er is geen lijst die vast kan liggen.'
        : 'Bij dit model zijn geen herhalingen bewaard.';
    return title + paragraph(why);
  }
  const { kept, certain, borderline, justOutside, width } = list;
  const of100 = (share: number): string => whole(100 * share);
  return [
    title,
    strong(
      `Van de ${whole(capacity)} dossiers op deze lijst zouden er ${whole(kept.value)} bij een andere steekproef uit dezelfde gegevens weer op staan.`,
    ),
    paragraph(
      `In 95 van de 100 gevallen zijn het er ${whole(kept.low)} tot ${whole(kept.high)}. Gemeten met ${whole(repeats)} herhalingen van de hele training. De andere dossiers staan er door toeval op.`,
    ),
    table(
      `De ${whole(capacity)} dossiers die het model kiest, uit ${whole(eligible)}`,
      ['wat', 'hoeveel', 'betekenis'],
      [
        ['staat bijna vast', whole(certain), 'in meer dan 95 % van de herhalingen gekozen'],
        ['grensgeval', whole(borderline), 'in minder dan 60 % van de herhalingen gekozen'],
        ['net buiten de lijst', whole(justOutside), 'niet gekozen, maar in 60 % of meer van de herhalingen wel'],
        [
          'breedte van een schatting',
          `${of100(width.value)} (${of100(width.low)} tot ${of100(width.high)})`,
          'van de 100, tussen onder- en bovengrens',
        ],
      ],
    ),
  ].join('');
}

interface RateRow extends IntervalRow {
  readonly weighs: string;
}

function rateRows({ routes, random }: ChosenReport): RateRow[] {
  const chosen = routes.find(({ scope }) => scope === 'chosen');
  const rows: RateRow[] = [];
  if (chosen !== undefined && chosen.naive !== null && chosen.corrected !== null) {
    // Never rounded up: it must not look like more than it is.
    const weighs = whole(Math.floor(chosen.effectiveSize));
    const counts = outOf(chosen);
    rows.push({ name: 'gekozen, zoals geteld', estimate: chosen.naive, counts, shape: 'dot', weighs: whole(chosen.n) });
    rows.push({
      name: 'gekozen, gecorrigeerd',
      estimate: chosen.corrected,
      counts: `telt voor ${weighs}`,
      shape: 'diamond',
      weighs,
    });
  }
  if (random.rate !== null)
    rows.push({
      name: 'door loting: de maat',
      estimate: random.rate,
      counts: outOf(random),
      shape: 'ring',
      weighs: whole(random.n),
    });
  return rows;
}

const agreement: Readonly<Record<AgainstDrawn['verdict'], string>> = {
  difference:
    'Ook na correctie komt het cijfer niet uit op de loting: er is gekozen op iets dat niet bij de kenmerken staat, zoals een tip. Vertrouw de loting.',
  'equal-within-margin': 'De correctie komt uit op de loting: de kenmerken verklaren de keuze hier goed genoeg.',
  undecided: 'Onbeslist of de correctie klopt. Gebruik het cijfer van de loting, en loot meer dossiers.',
};

function againstLot({ naiveAgainst, correctedAgainst }: ChosenReport): string {
  if (naiveAgainst === null || correctedAgainst === null)
    return paragraph('Er is geen loting met bekende uitkomsten om mee te vergelijken.');
  return paragraph(
    `Verschil met de loting: zoals geteld ${points(naiveAgainst.difference)}, gecorrigeerd ${points(correctedAgainst.difference)}. ${agreement[correctedAgainst.verdict]}`,
  );
}

function ratesPart(report: ChosenReport): string {
  const rows = rateRows(report);
  const cells = rows.map(({ name, estimate, counts, weighs }) => [name, counts, percentage(estimate), weighs]);
  const label = 'Trefkans: geteld, gecorrigeerd en door loting';
  return [
    heading('Wie is onderzocht, en wat zegt dat?'),
    paragraph(
      `Wie onderzocht is, was een keuze. Het gecorrigeerde cijfer laat elk onderzoek tellen voor alle dossiers die evenveel kans hadden om gekozen te worden. De keuze is te voorspellen met AUC ${decimal(report.auc.value)} (${decimal(report.auc.low)} tot ${decimal(report.auc.high)}); bij loten is dat 0,50.`,
    ),
    rows.length === 0
      ? ''
      : figure(
          'Hoe vaak is het raak?',
          intervalRows(label, rows, report.random.rate),
          'Streep: interval van 95 %. De grijze band is het interval van de loting.',
          table(label, ['cijfer', 'raak van n', 'trefkans met interval', 'telt voor'], cells),
        ),
    againstLot(report),
  ].join('');
}

/** The parts of the demo report about the testing room, in the order of its tabs. */
export function demoTestingPart({ stability, chosen, groups, drift, gates }: DemoTesting): string {
  return [
    stabilityPart(stability),
    ratesPart(chosen),
    demoGroupsPart(groups),
    demoDriftPart(drift),
    demoGatesPart(gates),
  ].join('');
}
