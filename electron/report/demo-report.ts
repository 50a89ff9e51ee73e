import type { LogCheck } from '../../shared/contract/account.ts';
import type { Assessment } from '../../shared/contract/assess.ts';
import type { DossierView } from '../../shared/contract/dossier.ts';
import type { DrawPage } from '../../shared/contract/rank.ts';
import type { ModelKind, Training } from '../../shared/contract/train.ts';
import { NO_SUSPICION } from '../../shared/domain/no-suspicion.ts';
import type { DemoTesting } from '../cli/demo-testing.ts';
import { decimal, percentage, whole, withInterval } from '../cli/words.ts';
import { assessmentCharts } from './assessment-charts.ts';
import { type DemoData, demoDataPart } from './demo-data-part.ts';
import { demoTestingPart } from './demo-testing-part.ts';
import { heading, notice, page, paragraph, table } from './page.ts';
import { escapeXml, waterfall } from './svg.ts';

export interface DemoReport extends DemoData {
  readonly municipality: string;
  readonly training: Training;
  readonly assessment: Assessment;
  readonly testing: DemoTesting;
  readonly list: DrawPage;
  readonly dossier: DossierView;
  readonly log: LogCheck;
  readonly model: ModelKind;
  readonly seconds: number;
}

const modelNames: Readonly<Record<ModelKind, string>> = {
  'rulefit-readable': 'RuleFit, leesbaar',
  rulefit: 'RuleFit, volledig',
  scorecard: 'scorekaart',
  'risk-groups': 'risicogroepen',
  'expert-card': 'deskundigenkaart',
  profile: 'enkelvoudig profiel',
  combined: 'gecombineerd',
};

const WATERFALL_STEPS = 7;
const LIST_SHOWN = 20;
const percent = (share: number): string => whole(100 * share);

function modelPart({ training, assessment, model }: DemoReport): string {
  const own = training.models.find(({ kind }) => kind === model);
  const assessed = assessment.models.find(({ kind }) => kind === model);
  if (own === undefined || assessed === undefined) throw new RangeError(`no model ${model}`);
  const rows = own.terms.map((term) => [
    term.text.nl,
    term.hitRate === null ? '' : `${whole(term.hits ?? 0)} van ${whole(term.support ?? 0)}`,
    term.hitRate === null ? '' : percentage(term.hitRate),
    `${term.coefficient > 0 ? '▲' : '▽'} × ${decimal(Math.exp(term.coefficient))}`,
    `${term.repeats} van ${training.repeats}`,
  ]);
  const how =
    assessment.measuredOn === 'hold-out'
      ? 'op apart gehouden dossiers'
      : `met ${assessment.folds} delen, de hele werkwijze telkens opnieuw`;
  const at = assessed.atCapacity;
  return [
    heading('Model'),
    table(
      `${modelNames[model]}: ${own.terms.length} termen`,
      ['regel', 'raak van n bij het trainen', 'aandeel met interval', 'weegt', 'keer terug'],
      rows,
    ),
    heading('Toets'),
    paragraph(`Getoetst ${how}, n = ${whole(assessment.n)}, ${whole(assessment.unlawful)} onrechtmatig.`),
    table(
      'Hoe goed is het, met interval van 95 %',
      ['model', 'AUC', 'Gini', 'Brier'],
      assessment.models.map((each) => [
        modelNames[each.kind],
        withInterval(each.auc),
        withInterval(each.gini),
        withInterval(each.brier, 3),
      ]),
    ),
    paragraph(
      `Bij een keuze van ${whole(at.selected)} van deze ${whole(at.n)} dossiers: ${decimal(at.hits.value, 1)} raak (${percentage(at.precision)}); loten vindt er naar verwachting ${decimal(at.byLot, 1)}.`,
    ),
    paragraph(
      'Dit is gemeten op onderzochte dossiers. Over de hele bevolking zegt het pas iets na een aselecte steekproef.',
    ),
    assessmentCharts(assessment, model, { model: modelNames[model], rival: modelNames.scorecard }),
  ].join('');
}

function listPart({ list }: DemoReport): string {
  const { draw, counts, rows } = list;
  const shown = rows
    .slice(0, LIST_SHOWN)
    .map((row) => [
      row.id?.number ?? '',
      row.route === 'model' ? 'model' : 'loting',
      row.place === null ? '–' : whole(row.place),
      row.estimate === null
        ? 'verborgen'
        : `${percent(row.estimate.value)} (${percent(row.estimate.low)} tot ${percent(row.estimate.high)})`,
      row.chosenInRepeats === null
        ? ''
        : `${row.chosenInRepeats} van ${row.repeats}${row.borderline ? ', grensgeval' : ''}`,
      row.reasons.map(({ text, raises }) => `${raises ? '▲' : '▽'} ${text.nl}`).join('; ') || 'gekozen door loting',
    ]);
  return [
    heading('Selectie'),
    paragraph(
      `Uit ${whole(draw.eligible)} dossiers: ${whole(counts.model)} door het model en ${whole(counts.random)} door loting.`,
    ),
    table(
      `De eerste ${shown.length} van ${counts.all} dossiers`,
      ['dossier', 'route', 'plaats', 'van de 100', 'gekozen in herhalingen', 'wat het meest weegt'],
      shown,
    ),
    paragraph(
      `De loting is na te rekenen. Startwaarde ${draw.seed}; vooraf vastgelegd controlegetal ${draw.seedCommitment}; controlegetal van de dossiernummers ${draw.populationHash}.`,
    ),
  ].join('');
}

function dossierPart({ dossier }: DemoReport): string {
  const { explanation } = dossier;
  if (explanation === null) return '';
  const { estimate, base, contributions, changes } = explanation;
  const first = contributions.slice(0, WATERFALL_STEPS);
  const rest = contributions.slice(WATERFALL_STEPS);
  const steps = first.map(({ text, contribution, holds }) => ({
    text: shorten(holds === false ? `niet: ${text.nl}` : text.nl),
    contribution,
  }));
  if (rest.length > 0)
    steps.push({
      text: `${rest.length} andere termen samen`,
      contribution: rest.reduce((sum, { contribution }) => sum + contribution, 0),
    });
  const label = `Opbouw van de schatting van dossier ${dossier.number}`;
  return [
    heading(`Eén dossier uitgelegd: ${dossier.number}`),
    `<p><b>Naar schatting ${percent(estimate.value)} van de 100</b>, tussen ${percent(estimate.low)} en ${percent(estimate.high)}. Bij ongeveer ${percent(1 - estimate.value)} is er niets aan de hand.</p>`,
    `<figure>${waterfall(label, base, steps, 'gemiddeld dossier', 'dit dossier')}<figcaption>Gevuld met pijl naar rechts verhoogt, open met pijl naar links verlaagt. De stappen tellen precies op (log-odds); rechts het geschatte aantal van de 100. Een verband is geen oorzaak.</figcaption></figure>`,
    ...changes.map(
      ({ texts, estimate: other }) =>
        `<p>${escapeXml(texts.map(({ nl }) => nl).join(' en '))}: dan ongeveer <b>${percent(other)} van de 100</b>.</p>`,
    ),
  ].join('');
}

/** Names too long for the drawing are cut; the table of rules has them whole. */
const shorten = (text: string): string => (text.length <= 62 ? text : `${text.slice(0, 60)}…`);

/** The whole path of the demo as one page with pictures. */
export function demoReport(report: DemoReport): string {
  const { municipality, log, seconds, training } = report;
  const body = [
    `<h1>Toetssteen: ${escapeXml(municipality)}</h1>`,
    paragraph(
      `Een gemeente die niet bestaat; er zijn geen inwoners in dit rapport. Gemaakt in ${whole(seconds)} seconden; startwaarde ${training.seed}.`,
    ),
    notice(NO_SUSPICION),
    demoDataPart(report),
    modelPart(report),
    demoTestingPart(report.testing),
    listPart(report),
    dossierPart(report),
    heading('Logboek'),
    paragraph(
      `${log.ok ? 'De keten klopt' : 'De keten klopt niet'}: ${whole(log.entries)} regels, laatste controlegetal ${log.headHash ?? '–'}. Controlegetal van de gegevens: ${training.dataHash}.`,
    ),
  ].join('');
  return page(`Toetssteen: ${municipality}`, body);
}
