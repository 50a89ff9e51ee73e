import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type CaseName, caseNames } from './cases.ts';

export const sections = ['fit', 'assessed', 'scoring', 'stability', 'growth', 'peers'] as const;
export type Section = (typeof sections)[number];

/** What to measure, from the command line. */
export interface Choices {
  readonly sections: readonly Section[];
  readonly cases: readonly CaseName[];
  readonly assessed: readonly CaseName[];
  readonly peers: readonly CaseName[];
  /** Samples over which an AUC is the mean; null is the number that goes with the case. */
  readonly seeds: number | null;
  readonly threads: number;
  readonly json: string;
  readonly against: string | null;
  readonly python: string;
  readonly peerSeconds: number;
}

export const usage = `npm run bench -- [options]
  --parts A,B      ${sections.join(', ')} (all)
  --cases A,B      cases of the part fit: ${caseNames.join(', ')} (all)
  --assessed A,B   cases of the part assessed (s)
  --peers A,B      cases of the part peers (s,german)
  --seeds N        samples over which an AUC is the mean (5; 2 for l)
  --threads N      threads of a fit on all threads (as many as there are processors)
  --json FILE      where the figures go (bench.json)
  --against FILE   compares with an earlier file and ends with status 1 when something got worse
  --python COMMAND how Python is started (python3)
  --peer-seconds N a peer that takes longer is stopped (60)
`;

function namesFrom<Name extends string>(text: string, option: string, known: readonly Name[]): Name[] {
  return text.split(',').map((name) => {
    const found = known.find((candidate) => candidate === name);
    if (found === undefined) throw new RangeError(`--${option}: there is no ${name}; there is ${known.join(', ')}`);
    return found;
  });
}

function wholeFrom(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${option} must be a whole number from 1`);
  return value;
}

/** @throws RangeError or TypeError with a sentence for the terminal when the words make no sense */
export function readChoices(words: readonly string[]): Choices {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      parts: text(sections.join(',')),
      cases: text(caseNames.join(',')),
      assessed: text('s'),
      peers: text('s,german'),
      seeds: { type: 'string' },
      threads: text(String(availableParallelism())),
      json: text('bench.json'),
      against: { type: 'string' },
      python: text('python3'),
      'peer-seconds': text('60'),
    },
  });
  return {
    sections: namesFrom(values.parts, 'parts', sections),
    cases: namesFrom(values.cases, 'cases', caseNames),
    assessed: namesFrom(values.assessed, 'assessed', caseNames),
    peers: namesFrom(values.peers, 'peers', caseNames),
    seeds: values.seeds === undefined ? null : wholeFrom(values.seeds, 'seeds'),
    threads: wholeFrom(values.threads, 'threads'),
    json: values.json,
    against: values.against ?? null,
    python: values.python,
    peerSeconds: wholeFrom(values['peer-seconds'], 'peer-seconds'),
  };
}
