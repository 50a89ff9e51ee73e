import refusals from '../../resources/refusals.json' with { type: 'json' };
import proxies from '../../resources/refusals-proxies.json' with { type: 'json' };

/** What may be done with a column: see `roleAllowed` in roles.ts. */
export type Verdict = 'refuse' | 'proxy' | 'bias' | 'process' | 'free';

export type RefusalCode = keyof typeof refusals.reasons;
export type ProxyCode = keyof typeof proxies.reasons;
export type ReasonCode = RefusalCode | ProxyCode;

export interface Reason {
  readonly code: ReasonCode;
  readonly verdict: Verdict;
  /** A column with this reason is proposed as group attribute of the bias test. */
  readonly group: boolean;
  readonly nl: string;
  readonly en: string;
  /** Patterns of headers, see refusals-headers.ts. */
  readonly headers: readonly string[];
  readonly except: readonly string[];
}

interface StoredReason {
  readonly nl: string;
  readonly en: string;
  readonly headers: readonly string[];
  readonly except?: readonly string[];
}

function refused([code, stored]: [string, StoredReason]): Reason {
  const { nl, en, headers, except = [] } = stored;
  return { code: code as RefusalCode, verdict: 'refuse', group: false, nl, en, headers, except };
}

type StoredProxy = StoredReason & { readonly verdict: string; readonly group?: boolean };

function limited([code, stored]: [string, StoredProxy]): Reason {
  const { nl, en, headers, except = [], group = false, verdict } = stored;
  return { code: code as ProxyCode, verdict: verdict as Verdict, group, nl, en, headers, except };
}

/** All reasons, the strictest first: refused, bias vault, proxy, process. */
export const reasons: readonly Reason[] = [
  ...Object.entries<StoredReason>(refusals.reasons).map(refused),
  ...Object.entries<StoredProxy>(proxies.reasons).map(limited),
].sort((a, b) => strictness(a.verdict) - strictness(b.verdict));

const byCode = new Map(reasons.map((reason) => [reason.code, reason]));

export const isReasonCode = (code: string): code is ReasonCode => byCode.has(code as ReasonCode);

/** Position of a verdict from strict to free; the lower one wins when two apply. */
export function strictness(verdict: Verdict): number {
  return ['refuse', 'bias', 'proxy', 'process', 'free'].indexOf(verdict);
}

export function reasonOf(code: ReasonCode): Reason {
  return byCode.get(code) as Reason;
}

/** The sentence that the user reads for a reason. */
export function reasonText(code: ReasonCode, language: 'nl' | 'en'): string {
  return reasonOf(code)[language];
}
