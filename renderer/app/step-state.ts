import type { JobState } from '../../shared/contract/call.ts';
import type { Progress, VaultInfo } from '../../shared/contract/vault.ts';
import type { MarkKind } from '../components/Mark.tsx';
import type { Formats } from '../i18n/format.ts';
import type { StepId } from './steps.ts';
import type { AppWords } from './text.ts';

export interface StepState {
  readonly mark: MarkKind;
  readonly words: string;
}

export interface StepFacts {
  readonly vault: VaultInfo;
  readonly progress: Progress;
  /** Running jobs; the first part of a job's name is its step. */
  readonly jobs: readonly JobState[];
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

/** How far a step is, in a mark and a few words. Only what the facts say. */
export function stepState(step: StepId, facts: StepFacts, words: AppWords['states'], format: Formats): StepState {
  const job = facts.jobs.find((running) => running.name.startsWith(`${step}.`));
  if (job !== undefined) return { mark: 'now', words: words.busy(format.percent(job.fraction, 0)) };
  return byStep[step](facts, words, format);
}

type State = (facts: StepFacts, words: AppWords['states'], format: Formats) => StepState;

const byStep: Readonly<Record<StepId, State>> = {
  // Who cannot make a new code need not be told to.
  vault: ({ vault }, words) =>
    vault.recoveryConfirmed || !vault.permissions.includes('people')
      ? { mark: 'ok', words: words.opened }
      : { mark: 'attention', words: words.confirmRecovery },

  intake: ({ progress: { delivery, quarters } }, words, format) => {
    if (quarters.offered !== null) return { mark: 'attention', words: words.toJudge };
    if (quarters.accepted > 0) return { mark: 'ok', words: words.deliveries(format.count(quarters.accepted)) };
    if (delivery === null) return { mark: 'todo', words: words.noData };
    return { mark: 'ok', words: words.dossiers(format.count(delivery.rows)) };
  },

  prepare: ({ progress: { delivery } }, words) => {
    if (delivery === null) return { mark: 'todo', words: words.noTable };
    return delivery.upToDate ? { mark: 'ok', words: words.tableReady } : { mark: 'attention', words: words.tableOld };
  },

  train: ({ progress, today }, words, format) => {
    if (progress.training === null) return { mark: 'todo', words: untrained(progress, words) };
    if (progress.training.expiresOn.slice(0, 10) < today) return { mark: 'attention', words: words.expired };
    return { mark: 'ok', words: words.models(format.count(progress.training.models)) };
  },

  assess: ({ progress }, words) => {
    if (progress.criteria === null) return { mark: 'todo', words: words.criteriaOpen };
    if (progress.training === null) return { mark: 'todo', words: words.criteriaLocked };
    return { mark: 'ok', words: words.figuresReady };
  },

  rank: ({ progress }, words, format) => {
    if (progress.training === null) {
      if (progress.lot === null) return { mark: 'todo', words: words.waitsForModel };
      return { mark: 'ok', words: words.byLot(format.count(progress.lot.selected)) };
    }
    if (progress.draw === null) return { mark: 'todo', words: words.notDrawn };
    return { mark: 'ok', words: words.drawn(format.count(progress.draw.selected)) };
  },

  dossier: ({ progress }, words, format) => {
    if (progress.training === null) return { mark: 'todo', words: words.waitsForModel };
    if (progress.draw === null) return { mark: 'todo', words: words.noSelection };
    return { mark: 'todo', words: words.toView(format.count(progress.draw.selected)) };
  },

  followup: (_facts, words) => ({ mark: 'todo', words: words.later }),

  account: ({ progress }, words, format) => ({
    mark: 'todo',
    words: words.logLines(format.count(progress.logEntries)),
  }),
};

function untrained({ delivery, quarters, criteria }: Progress, words: AppWords['states']): string {
  if (delivery !== null) return criteria === null ? words.waitsForCriteria : words.notTrained;
  return quarters.accepted > 0 ? words.waitsForTable : words.waitsForData;
}
