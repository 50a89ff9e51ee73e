import { driftSentence } from '../report/demo-drift-part.ts';
import { gatesSentence, PRACTICE_VAULT } from '../report/demo-gates-part.ts';
import { countVerdict, isOfPractice } from '../report/demo-groups-part.ts';
import { countedRate } from '../report/report-words.ts';
import type { DemoPath } from './demo-path.ts';
import type { DemoTesting } from './demo-testing.ts';
import { percentage, whole, withInterval } from './words.ts';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** What the demo did, one line for each part of the path. */
export function demoSummary(municipality: string, path: DemoPath): string[] {
  const { quarter, cases, features, training, assessment, model, testing, list, log } = path;
  const refused = quarter.tables.flatMap(({ refusedColumns }) => refusedColumns.map(({ name }) => name));
  const leaks = features.filter(({ stats }) => stats !== null && stats.leak !== null).map(({ label }) => label.nl);
  const assessed = assessment.models.find(({ kind }) => kind === model);
  const terms = training.models.find(({ kind }) => kind === model)?.terms.length ?? 0;
  const { capacity, random } = list.draw.choice;
  return [
    `${municipality}: ${whole(sum(quarter.tables.map(({ stored }) => stored)))} rijen uit ${quarter.tables.length} tabellen; ${whole(cases.dossiers)} dossiers op ${cases.referenceDate}.`,
    `Geweigerd aan de deur: ${refused.join(', ')}.`,
    `Onderzoeken om van te leren: ${whole(cases.investigations)}, elk zoals bekend bij het begin: ${whole(cases.unlawful)} onrechtmatig, ${whole(cases.lawful)} rechtmatig, ${whole(cases.unknown)} onbekend.`,
    `Kenmerken: ${whole(features.filter(({ used }) => used).length)} van ${whole(features.length)} gebruikt; mogelijk lek: ${leaks.join(', ') || 'geen'}.`,
    ...(assessed === undefined
      ? []
      : [`Model: ${terms} termen, eerlijk getoetst AUC ${withInterval(assessed.auc)} (n = ${whole(assessment.n)}).`]),
    ...testingSummary(testing),
    `Getrokken: ${capacity - random} dossiers door het model, ${random} door loting.`,
    `Logboek: ${log.ok ? 'de keten klopt' : 'DE KETEN KLOPT NIET'}, ${whole(log.entries)} regels.`,
  ];
}

/** One line for each part of the testing room. */
function testingSummary({ stability, chosen, groups, drift, gates }: DemoTesting): string[] {
  return [
    `Lijst: ${firmness(stability)}.`,
    `Trefkans: ${hitRates(chosen)}.`,
    `Groepen: ${groupLine(groups)}.`,
    `Verloop: ${driftSentence(drift)}.`,
    `Gebruik: ${gatesSentence(gates)}. ${gates.practice ? PRACTICE_VAULT : ''}`.trimEnd(),
  ];
}

function groupLine({ figures, toExplain }: DemoTesting['groups']): string {
  const practice = figures.filter(isOfPractice);
  const model = figures.filter((own) => !isOfPractice(own));
  const [own, present] = [model, practice].map((all) => whole(countVerdict(all, 'difference')));
  const undecided = [model, practice].map((all) => whole(countVerdict(all, 'undecided'))).join(' en ');
  return `verschil aangetoond bij het model ${own} keer, in de huidige praktijk ${present} keer; onbeslist ${undecided} keer; uitleg nodig bij ${whole(toExplain.length)} bevindingen`;
}

function firmness({ list, capacity }: DemoTesting['stability']): string {
  if (list === null) return 'er is geen lijst die vast kan liggen';
  const { kept, borderline } = list;
  return `van de ${whole(capacity)} dossiers staan er ${whole(kept.value)} (${whole(kept.low)} tot ${whole(kept.high)}) bij een andere steekproef weer op; ${whole(borderline)} zijn een grensgeval`;
}

function hitRates({ routes, random }: DemoTesting['chosen']): string {
  const chosen = routes.find(({ scope }) => scope === 'chosen');
  const said = [`loting ${countedRate(random, random.rate)}`];
  if (chosen === undefined) return said.join('; ');
  const corrected = chosen.corrected === null ? '' : `; gecorrigeerd ${percentage(chosen.corrected)}`;
  return [`zoals geteld ${countedRate(chosen, chosen.naive)}${corrected}`, ...said].join('; ');
}

/** Who may open the vault, what for, and with what passphrase: a line for each, in columns. */
export function peopleLines(people: readonly (readonly [user: string, task: string, passphrase: string])[]): string[] {
  const rows = [['Wie', 'Waarvoor', 'Wachtzin'] as const, ...people];
  const wide = Math.max(...rows.map(([user]) => user.length));
  const widest = Math.max(...rows.map(([, task]) => task.length));
  return rows.map(([user, task, passphrase]) => `${user.padEnd(wide)}  ${task.padEnd(widest)}  ${passphrase}`);
}
