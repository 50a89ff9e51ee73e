import { AppError } from '../shared/errors.ts';
import { UsageError } from './cli/arguments.ts';
import { sentenceOf } from './cli/error-sentences.ts';

interface Command {
  /** Each command loads only what it needs: all of them together take more than a second. */
  readonly load: () => Promise<(words: string[]) => Promise<void>>;
  readonly use: string;
}

const commands: Readonly<Record<string, Command>> = {
  analyse: {
    load: async () => (await import('./cli/analyse.ts')).analyse,
    use: 'analyse --csv FILE --outcome COL [--unlawful A,B --lawful A,B] [--id COL] [--split COL] [--weight COL] [--exclude A,B] [--group A,B] [--method rulefit|scorecard|tree] [--selection l1|forward] [--source boosting|forest] [--full | --rules N] [--honest] [--bootstraps N] [--seed S] [--no-proxies] [--model FILE] [--scores FILE] [--json FILE]',
  },
  demo: {
    load: async () => (await import('./cli/demo.ts')).demo,
    use: 'demo [--clients N] [--seed S] [--out DIR] [--files-only DIR] [--json FILE]',
  },
  features: {
    load: async () => (await import('./cli/features.ts')).features,
    use: 'features --vault FILE [--json FILE]',
  },
  import: {
    load: async () => (await import('./cli/import.ts')).importDelivery,
    use: "import DIR|FILE --vault FILE [--new GEMEENTE] [--purpose DOEL] [--owner EIGENAAR] [--supplier NAAM] [--quarter 2026-K4] [--accept 'REDEN'] [--report FILE] [--json FILE]",
  },
  score: {
    load: async () => (await import('./cli/score.ts')).score,
    use: 'score --model FILE [--csv FILE [--id COL] [--out FILE | --scores FILE] [--json FILE]] [--sql FILE [--table NAME] [--id COL]]',
  },
  stat: {
    load: async () => (await import('./cli/stat.ts')).stat,
    use: 'stat compare 8/22 5/87 [9/60 ...] [--margin P] | plan --base P (--margin P [--population N] | --against P [--power P] | --per-group N [--against P] | --population N --capacity N) | equivalence --base P (--ratio R | --margin P) [--power P] | twophase --population N --flagged N --hits N --sample N --sample-hits N | recalibrate --score P --trained P --population P  [--json FILE]',
  },
  'verify-draw': {
    load: async () => (await import('./cli/verify-draw.ts')).verifyDraw,
    use: 'verify-draw CERTIFICAAT.json [--numbers FILE [--sheet BLAD] --column COL] [--json FILE]',
  },
  'verify-log': {
    load: async () => (await import('./cli/verify-log.ts')).verifyLogOf,
    use: 'verify-log --vault FILE [--json FILE]',
  },
};

function usage(): string {
  const lines = Object.values(commands).map(({ use }) => `  ${use}`);
  return ['Gebruik: npm run -s toetssteen -- OPDRACHT', ...lines].join('\n');
}

async function main([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(usage());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(`Onbekende opdracht: ${name}.\n${usage()}`);
    return 2;
  }
  if (words.includes('--help') || words.includes('-h')) {
    console.log(`Gebruik: npm run -s toetssteen -- ${command.use}`);
    return 0;
  }
  try {
    const run = await command.load();
    await run(words);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nGebruik: ${command.use}`);
    else if (error instanceof AppError) console.error(sentenceOf(error));
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
