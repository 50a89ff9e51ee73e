import type { Assessment, ModelAssessment } from '../../shared/contract/assess.ts';
import { decimal, percentage, whole } from '../cli/words.ts';
import { figure, table } from './page.ts';
import { bar, chart, line, whisker } from './svg.ts';

const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];
const percent = (value: number): string => `${whole(100 * value)} %`;

/** A round number at or above `value`, for the end of an axis. */
function roundUp(value: number, step: number): number {
  return Math.max(step, Math.ceil(value / step) * step);
}

const ticksTo = (end: number, step: number): number[] =>
  Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);

function rocFigure(
  model: ModelAssessment,
  rival: ModelAssessment | undefined,
  names: { model: string; rival: string },
): string {
  const path = ({ roc }: ModelAssessment): [number, number][] =>
    roc.map((p) => [p.falsePositiveRate, p.truePositiveRate]);
  const axes = {
    xMax: 1,
    yMax: 1,
    xLabel: 'ten onrechte gekozen',
    yLabel: 'gevonden',
    xTicks: fifths,
    yTicks: fifths,
    format: percent,
  };
  const label = `ROC: ${names.model} AUC ${decimal(model.auc.value)}`;
  const svg = chart(label, axes, (place) =>
    [
      line(
        [
          [0, 0],
          [1, 1],
        ],
        place,
        'guide',
      ),
      rival === undefined ? '' : line(path(rival), place, 'second'),
      line(path(model), place, 'first'),
    ].join(''),
  );
  const rows = [model, ...(rival === undefined ? [] : [rival])].map((own, index) => [
    index === 0 ? names.model : names.rival,
    decimal(own.auc.value),
    `${decimal(own.auc.low)} tot ${decimal(own.auc.high)}`,
  ]);
  const sentence = `Doorgetrokken: ${names.model}. Gestreept: ${names.rival}. Stippellijn: loten.`;
  return figure(
    'Kan het model onderscheiden?',
    svg,
    sentence,
    table('AUC met interval van 95 %', ['model', 'AUC', 'interval'], rows),
  );
}

function calibrationFigure({ calibration }: ModelAssessment): string {
  const end = Math.min(1, roundUp(Math.max(...calibration.flatMap((g) => [g.predicted, g.observed.high])), 0.1));
  const ticks = ticksTo(end, end > 0.5 ? 0.2 : 0.1);
  const axes = {
    xMax: end,
    yMax: end,
    xLabel: 'geschat',
    yLabel: 'gevonden',
    xTicks: ticks,
    yTicks: ticks,
    format: percent,
  };
  const svg = chart('IJking: geschat aandeel tegen gevonden aandeel', axes, (place) =>
    [
      line(
        [
          [0, 0],
          [end, end],
        ],
        place,
        'guide',
      ),
      ...calibration.map((g) => whisker(g.predicted, g.observed.value, g.observed.low, g.observed.high, place)),
    ].join(''),
  );
  const rows = calibration.map((g) => [percent(g.predicted), `${g.hits} van ${g.n}`, percentage(g.observed)]);
  return figure(
    'Klopt de schatting?',
    svg,
    'Op de stippellijn is de schatting gelijk aan wat werd gevonden. Streepjes: interval van 95 %.',
    table('IJking per groep', ['geschat', 'gevonden', 'aandeel met interval'], rows),
  );
}

function liftFigure({ lift }: ModelAssessment): string {
  const axes = {
    xMax: 1,
    yMax: 1,
    xLabel: 'deel van de dossiers',
    yLabel: 'deel van de vondsten',
    xTicks: fifths,
    yTicks: fifths,
    format: percent,
  };
  const path: [number, number][] = [[0, 0], ...lift.map((p): [number, number] => [p.selected, p.recall])];
  const svg = chart('Hoeveel vindt een deel van de lijst?', axes, (place) =>
    [
      line(
        [
          [0, 0],
          [1, 1],
        ],
        place,
        'guide',
      ),
      line(path, place, 'first'),
    ].join(''),
  );
  const shown = [0.05, 0.1, 0.2, 0.3, 0.5]
    .map((share) => lift.find((p) => p.selected >= share))
    .filter((p) => p !== undefined);
  const rows = shown.map((p) => [percent(p.selected), percent(p.recall), decimal(p.lift)]);
  return figure(
    'Hoeveel vindt een deel van de lijst?',
    svg,
    'Stippellijn: zo veel vindt loten.',
    table('Opbrengst per deel van de lijst', ['deel van de dossiers', 'deel van de vondsten', 'maal loten'], rows),
  );
}

function scoreFigure({ scores }: ModelAssessment): string {
  const total = (kind: 'lawful' | 'unlawful'): number => scores.reduce((sum, bin) => sum + bin[kind], 0);
  const share = (bin: (typeof scores)[number], kind: 'lawful' | 'unlawful'): number =>
    bin[kind] / Math.max(1, total(kind));
  const top = roundUp(Math.max(...scores.flatMap((bin) => [share(bin, 'lawful'), share(bin, 'unlawful')])), 0.1);
  const end = scores.at(-1)?.to ?? 1;
  const axes = {
    xMax: end,
    yMax: top,
    xLabel: 'geschat',
    yLabel: 'deel van de groep',
    xTicks: ticksTo(end, end / 5),
    yTicks: ticksTo(top, top > 0.5 ? 0.2 : 0.1),
    format: percent,
  };
  const svg = chart('Verdeling van de schattingen', axes, (place) =>
    scores
      .map((bin) => {
        const middle = (bin.from + bin.to) / 2;
        return (
          bar(bin.from, middle, share(bin, 'lawful'), false, place) +
          bar(middle, bin.to, share(bin, 'unlawful'), true, place)
        );
      })
      .join(''),
  );
  const rows = scores.map((bin) => [
    `${percent(bin.from)} tot ${percent(bin.to)}`,
    whole(bin.lawful),
    whole(bin.unlawful),
  ]);
  return figure(
    'Hoe verschillen de groepen?',
    svg,
    `Open: rechtmatig (n = ${whole(total('lawful'))}). Gevuld: onrechtmatig (n = ${whole(total('unlawful'))}).`,
    table('Schattingen per groep', ['geschat', 'rechtmatig', 'onrechtmatig'], rows),
  );
}

/** The four charts of how good a model is, each with its table. */
export function assessmentCharts(
  { models }: Assessment,
  kind: string,
  names: { model: string; rival: string },
): string {
  const model = models.find((own) => own.kind === kind);
  if (model === undefined) throw new RangeError(`no assessment of ${kind}`);
  const rival = models.find((own) => own.kind === 'scorecard' && own.kind !== kind);
  return `<div class="charts">${rocFigure(model, rival, names)}${calibrationFigure(model)}${liftFigure(model)}${scoreFigure(model)}</div>`;
}
