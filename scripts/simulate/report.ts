import { type Claim, claims } from './claims.ts';
import type { Finding, Findings } from './findings.ts';

/** The findings as a table in Markdown, for the README. */
export function reportOf(findings: Findings): string {
  const lines = claims.map((claim) => `| ${cellsOf(claim, findings).join(' | ')} |`);
  return ['| What | Promise | Found | Municipalities | Kept |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

/** Claims whose promise the findings do not keep, or do not measure. */
export function brokenPromises(findings: Findings): Claim[] {
  return claims.filter(({ id, promise }) => promise !== null && !isKept(promise, findings.of(id)));
}

function isKept(promise: NonNullable<Claim['promise']>, finding: Finding | null): boolean {
  return finding !== null && promise.isKept(finding);
}

function cellsOf({ id, what, unit, promise }: Claim, findings: Findings): string[] {
  const finding = findings.of(id);
  const digits = (value: number): string => (100 * value).toFixed(unit === 'points' ? 2 : 1);
  const found =
    finding === null
      ? 'not measured'
      : `${digits(finding.mean)} ${unit === 'points' ? 'points' : '%'} (± ${digits(finding.standardError)})`;
  const kept = promise === null ? '' : isKept(promise, finding) ? 'yes' : 'no';
  return [what, promise?.words ?? 'for information', found, String(finding?.n ?? 0), kept];
}
