/** The bench: `npm run bench -- --help` tells what can be chosen. Every part that is timed runs in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { CaseName } from './cases.ts';
import { type Choices, readChoices, type Section, usage } from './choices.ts';
import { parseReport, type Worsening, worsenings } from './compare.ts';
import type { Figure, Report, TimeFigure } from './figures.ts';
import { measureFresh } from './fresh-process.ts';
import { measurePeers } from './peers/measure-peers.ts';
import { printed } from './print.ts';

/** Samples and fits per case: a fit of l takes long, and its test rows are so many that two suffice. */
const seedsOf = (name: CaseName): number => (name === 'l' ? 2 : 5);
const fitsOf = (name: CaseName): number => (name === 'l' ? 2 : 4);

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function measureFits({ cases, seeds, threads }: Choices): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of cases) {
    tell(`fit ${name}`);
    figures.push(...(await measureFresh('fit', { name, seeds: seeds ?? seedsOf(name) })));
    if (threads > 1) figures.push(...(await measureFresh('fit-together', { name, threads, fits: fitsOf(name) })));
  }
  return figures;
}

async function measureAssessedRuns({ assessed, threads }: Choices): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of assessed) {
    tell(`assessed ${name}`);
    figures.push(...(await measureFresh('assessed', { name, threads })));
  }
  return figures;
}

async function measureAllPeers(choices: Choices, soFar: readonly Figure[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of choices.peers) {
    tell(`peers ${name}`);
    const ours = soFar.find((figure): figure is TimeFigure => figure.id === `fit/${name}/one/warm`);
    const settings = { python: choices.python, mostSeconds: choices.peerSeconds };
    figures.push(...(await measurePeers(name, ours, settings, tell)));
  }
  return figures;
}

async function measureSection(section: Section, choices: Choices, soFar: readonly Figure[]): Promise<Figure[]> {
  if (section === 'fit') return measureFits(choices);
  if (section === 'assessed') return measureAssessedRuns(choices);
  if (section === 'peers') return measureAllPeers(choices, soFar);
  tell(section);
  return measureFresh(section, {});
}

/** @throws RangeError when the file cannot be read or holds no report */
function readEarlier(path: string): Report {
  try {
    return parseReport(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RangeError(`--against: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const told = ({ what, measure, was, is }: Worsening): string =>
  `worse: ${what}: ${measure}: was ${was.toPrecision(4)}, is ${is.toPrecision(4)}`;

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const choices = readChoices(words);
  const earlier = choices.against === null ? null : readEarlier(choices.against);
  const figures: Figure[] = [];
  for (const section of choices.sections) figures.push(...(await measureSection(section, choices, figures)));
  const report: Report = {
    format: 'toetssteen-bench',
    version: 1,
    processor: cpus()[0]?.model ?? 'unknown',
    threads: choices.threads,
    node: process.version,
    figures,
  };
  writeFileSync(choices.json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(printed(figures));
  if (earlier === null) return;
  const worse = worsenings(earlier, report);
  process.stdout.write(worse.length === 0 ? '\nnothing got worse\n' : `\n${worse.map(told).join('\n')}\n`);
  process.exitCode = worse.length === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
