import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseName, loadCase } from '../cases.ts';
import { type Figure, qualityFigure, type TimeFigure, timeFigure } from '../figures.ts';
import { writeCaseCsv } from './case-csv.ts';

/** The same fit by somebody else. */
interface Peer {
  readonly name: string;
  readonly command: 'Rscript' | 'python';
  readonly script: string;
}

const peers: readonly Peer[] = [
  { name: 'glmnet', command: 'Rscript', script: 'peers.R' },
  { name: 'ranger', command: 'Rscript', script: 'peers.R' },
  { name: 'pre', command: 'Rscript', script: 'peers.R' },
  { name: 'sklearn-l1', command: 'python', script: 'peers.py' },
  { name: 'sklearn-boosting', command: 'python', script: 'peers.py' },
  { name: 'sklearn-histogram', command: 'python', script: 'peers.py' },
  { name: 'imodels', command: 'python', script: 'peers.py' },
];

/** The status with which the scripts say that a package is missing. */
const MISSING = 3;

export interface PeerSettings {
  /** How Python is started. */
  readonly python: string;
  /** A peer that takes longer is stopped. */
  readonly mostSeconds: number;
}

interface PeerAnswer {
  readonly wall: number;
  readonly cpu: number;
  readonly auc: number;
}

/** What a peer answered, or why it did not. */
function runPeer(peer: Peer, csv: string, { python, mostSeconds }: PeerSettings): PeerAnswer | string {
  const command = peer.command === 'python' ? python : peer.command;
  const script = join(import.meta.dirname, peer.script);
  const { status, stdout, stderr, error } = spawnSync(command, [script, peer.name, csv], {
    encoding: 'utf8',
    timeout: mostSeconds * 1000,
  });
  if (error !== undefined) {
    const code = 'code' in error ? error.code : '';
    if (code === 'ENOENT') return `${command} is not installed`;
    if (code === 'ETIMEDOUT') return `not done in ${mostSeconds} s`;
    throw error;
  }
  if (status === MISSING) return `not installed for ${command}`;
  if (status !== 0) return `failed: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PeerAnswer;
}

/** The yardsticks of our own fit on the same data, worked out from its figure. */
function yardsticksOf({ cpu, memoryPasses, scorecards }: TimeFigure): Parameters<typeof timeFigure>[3] {
  const yardstick = (ratio: number | null) => (ratio === null ? null : cpu / ratio);
  return { memoryPass: yardstick(memoryPasses), scorecard: yardstick(scorecards) };
}

/**
 * Gives the first sample of a case to every peer that is installed. `ours` is our own warm fit of that case on one thread.
 * @param tell called with a line for each peer that cannot be measured
 */
export async function measurePeers(
  name: CaseName,
  ours: TimeFigure | undefined,
  settings: PeerSettings,
  tell: (line: string) => void,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const csv = join(folder, `${name}.csv`);
    writeCaseCsv(csv, await loadCase(name, 1));
    return peers.flatMap((peer) => {
      const answer = runPeer(peer, csv, settings);
      if (typeof answer === 'string') {
        tell(`${name}: ${peer.name}: ${answer}`);
        return [];
      }
      return figuresOf(name, peer, answer, ours);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(name: CaseName, peer: Peer, { wall, cpu, auc }: PeerAnswer, ours: TimeFigure | undefined): Figure[] {
  const what = `${name}: peer ${peer.name}`;
  const yardsticks = ours === undefined ? { memoryPass: null, scorecard: null } : yardsticksOf(ours);
  const note = ours === undefined ? '' : `${(cpu / ours.cpu).toPrecision(3)} times our CPU`;
  return [
    timeFigure(`peer/${name}/${peer.name}`, what, { wall, cpu }, yardsticks, { note }),
    qualityFigure(`peer/${name}/${peer.name}/auc`, `${what}, AUC on test`, auc, {
      better: 'neither',
      note: 'first sample',
    }),
  ];
}
