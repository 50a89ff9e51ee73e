import { AppError } from '../shared/errors.ts';
import { analyse } from './cli/analyse.ts';
import { UsageError } from './cli/arguments.ts';
import { demo } from './cli/demo.ts';
import { sentenceOf } from './cli/error-sentences.ts';
import { verifyLogOf } from './cli/verify-log.ts';

const commands: Readonly<Record<string, { run: (words: string[]) => Promise<void>; use: string }>> = {
  analyse: {
    run: analyse,
    use: 'analyse --csv FILE --outcome COL [--id COL] [--split COL] [--exclude A,B] [--group A,B] [--method rulefit|l1] [--full | --rules N] [--honest] [--bootstraps N] [--seed S] [--no-proxies] [--model FILE] [--scores FILE] [--json FILE]',
  },
  demo: { run: demo, use: 'demo [--clients N] [--seed S] [--out DIR] [--json FILE]' },
  'verify-log': { run: verifyLogOf, use: 'verify-log --vault FILE [--json FILE]' },
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
  const command = commands[name];
  if (command === undefined) {
    console.error(`Onbekende opdracht: ${name}.\n${usage()}`);
    return 2;
  }
  try {
    await command.run(words);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\nGebruik: ${command.use}`);
    else if (error instanceof AppError) console.error(sentenceOf(error));
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
