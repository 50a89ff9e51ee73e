import { type RowIssue, type RowIssueCode, type RowIssueEffect, rowIssueEffects } from './table-reading.ts';

const MOST_LISTED = 50;

export interface ListedIssue extends RowIssue {
  readonly effect: RowIssueEffect;
}

export interface IssueReport {
  /** The first fifty, in order of the file. */
  readonly first: readonly ListedIssue[];
  /** All of them, per code. */
  readonly counts: Readonly<Partial<Record<RowIssueCode, number>>>;
}

/** Keeps the first issues of a file and counts the rest. */
export class IssueLog {
  readonly #first: ListedIssue[] = [];
  readonly #counts: Partial<Record<RowIssueCode, number>> = {};

  addAll(issues: readonly RowIssue[]): void {
    for (const issue of issues) {
      this.#counts[issue.code] = (this.#counts[issue.code] ?? 0) + 1;
      if (this.#first.length < MOST_LISTED) this.#first.push({ ...issue, effect: rowIssueEffects[issue.code] });
    }
  }

  report(): IssueReport {
    return { first: this.#first, counts: this.#counts };
  }
}
