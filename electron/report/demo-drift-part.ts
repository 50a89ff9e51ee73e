import type { DriftAlarm, RouteGroup } from '../../shared/contract/assess-drift.ts';
import type { DriftLevel } from '../../shared/domain/drift-alarms.ts';
import type { DemoDrift } from '../cli/demo-testing.ts';
import { decimal, whole } from '../cli/words.ts';
import { heading, paragraph, strong, table } from './page.ts';
import { outOf, points } from './report-words.ts';

const levelWords: Readonly<Record<DriftLevel, string>> = {
  alarm: 'alarm',
  attention: 'let op',
  undecided: 'onbeslist',
};
const levels = Object.keys(levelWords) as readonly DriftLevel[];

const groupWords: Readonly<Record<RouteGroup, string>> = { random: 'geloot', others: 'gekozen' };

/** "1 alarm, 0 keer let op, 2 keer onbeslist". */
export function driftSentence({ alarms }: Pick<DemoDrift, 'alarms'>): string {
  const [alarm, attention, undecided] = levels.map((level) => alarms.filter((own) => own.level === level).length);
  return `${whole(alarm ?? 0)} keer alarm, ${whole(attention ?? 0)} keer let op, ${whole(undecided ?? 0)} keer onbeslist`;
}

/** What a signal is about, and the counts behind it. */
function signalCells(alarm: DriftAlarm, { result, recalibration }: DemoDrift): readonly [what: string, why: string] {
  switch (alarm.what) {
    case 'score':
      return ['schattingen van het model', shiftWords(alarm)];
    case 'feature':
      return [`kenmerk: ${featureLabel(alarm, result.features)}`, shiftWords(alarm)];
    case 'hitRate':
      return rateCells(alarm, result.rateChanges);
    case 'calibration':
      return calibrationCells(alarm, result.calibration);
    case 'recalibration':
      return ['herijken', `moest op ${recalibration.on}`];
  }
}

const featureLabel = ({ subject }: DriftAlarm, features: DemoDrift['result']['features']): string =>
  features.find(({ feature }) => feature === subject)?.label.nl ?? subject ?? '';

function shiftWords({ figure, against }: DriftAlarm): string {
  if (figure === null || against === null) return 'er is geen andere peildatum om mee te vergelijken';
  return `PSI ${decimal(figure)} sinds ${against === 'before' ? 'de peildatum ervoor' : 'de training'}`;
}

function rateCells({ subject }: DriftAlarm, changes: DemoDrift['result']['rateChanges']): readonly [string, string] {
  const change = changes.find(({ group }) => group === subject);
  if (change === undefined) throw new RangeError(`no hit rates of ${subject}`);
  const { group, newest, training, difference } = change;
  const apart = difference === null ? '' : `; verschil ${points(difference)}`;
  return [
    `trefkans, ${groupWords[group]}`,
    `${outOf(newest)} raak in ${newest.quarter}, eerder ${outOf(training)}${apart}`,
  ];
}

function calibrationCells(
  { subject }: DriftAlarm,
  calibration: DemoDrift['result']['calibration'],
): readonly [string, string] {
  const newest = calibration.findLast(({ group }) => group === subject);
  if (newest === undefined) throw new RangeError(`no calibration of ${subject}`);
  const { group, quarter, expected, level } = newest;
  const odds = (logOdds: number): string => decimal(Math.exp(logOdds));
  const ratio =
    level === null
      ? ''
      : `; de kansverhouding is ${odds(level.value)} keer de geschatte (${odds(level.low)} tot ${odds(level.high)})`;
  return [
    `ijking, ${groupWords[group]}`,
    `in ${quarter} ${outOf(newest)} onrechtmatig, het model verwachtte er ${decimal(expected, 1)}${ratio}`,
  ];
}

/** Features that too few dossiers leave undecided are one line together. */
const isBundled = ({ what, level }: DriftAlarm): boolean => what === 'feature' && level === 'undecided';

function signalRows(drift: DemoDrift): (readonly string[])[] {
  const rows = levels.flatMap((level) =>
    drift.alarms
      .filter((own) => own.level === level && !isBundled(own))
      .map((own) => [levelWords[level], ...signalCells(own, drift)]),
  );
  const bundled = drift.alarms.filter(isBundled).length;
  if (bundled === 0) return rows;
  const why = 'te weinig dossiers: het toeval alleen al kan over de grens komen';
  return [...rows, [levelWords.undecided, `kenmerken: ${whole(bundled)}`, why]];
}

/** The part of the demo report about drift: every signal, gravest first, with its counts. */
export function demoDriftPart(drift: DemoDrift): string {
  const { result, recalibration } = drift;
  return [
    heading('Verloop'),
    strong(`${driftSentence(drift)}.`),
    paragraph(
      `Gemeten sinds de training voor peildatum ${result.trainedFor}: ${whole(result.features.length)} kenmerken, de schattingen, de trefkans en de ijking. Herijken op ${recalibration.on}.`,
    ),
    drift.alarms.length === 0
      ? paragraph('Alles wat gemeten kon worden, ligt binnen de grenzen.')
      : table('Wat aandacht vraagt', ['oordeel', 'wat', 'cijfers'], signalRows(drift)),
  ].join('');
}
