import type { CheckFound, GateFound, GatesState, Signature } from '../../../shared/contract/assess-gates.ts';
import { type CheckId, checkIds, checkKinds, gateIds, isPassed } from '../../../shared/domain/gates.ts';
import { mayNotSign } from '../assess/may-sign.ts';
import { isFourEyes, latestSigned, signaturesOf, subjectHash } from '../assess/signatures.ts';
import { openRows } from '../selection.ts';
import { canonicalJson, type Json } from '../store/canonical-json.ts';
import { type Declaration, declarations } from '../store/declaration.ts';
import { type Explanation, explanationsOf } from '../store/explanation.ts';
import type { Store } from '../store/store.ts';
import { vaultProfile } from '../vault/profile.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { type FactCheck, measuredChecks } from './measured-checks.ts';
import { explanationSubject, type Use } from './use.ts';

/** Everything that is on the table, as it is signed for: any change to it makes another hash, and the signatures count no more. */
interface Subject {
  readonly training: number;
  readonly dataHash: string;
  readonly model: string;
  readonly capacity: number;
  readonly checks: readonly CheckFound[];
}

/** One look at the gates: what is shown, and what is signed for when somebody signs for that. */
export interface GatesLook {
  readonly state: GatesState;
  readonly subject: Subject;
}

/** All gates of a use of the present training (ACCOUNTABILITY, gates). Nothing is measured twice: what is shown is what is signed. */
export function gatesState(store: Store, use: Use): GatesLook {
  const checks = findChecks(use);
  const subject = subjectOf(use, checks);
  const hash = subjectHash(subject as unknown as Json);
  const signatures = signaturesOf(store.db, hash);
  const all = [...checks, signedCheck(signatures)];
  const gates = gateIds.map((gate): GateFound => {
    const own = all.filter(({ check }) => checkKinds[check].gate === gate);
    return { gate, passed: own.every(({ state }) => isPassed(state)), checks: own };
  });
  const allButSigned = checks.every(({ state }) => isPassed(state));
  const state: GatesState = {
    practice: vaultProfile(store).demo,
    open: gates.every(({ passed }) => passed),
    dossiers: openRows(use.analysis).length,
    gates,
    signatures: signatures.map(({ by, role, at }) => ({ by, role, at })),
    subject: hash,
    changedSince: changedSince(store, subject, hash),
    cannotSign: allButSigned ? mayNotSign(store, hash) : 'checks-open',
  };
  return { state, subject };
}

/** One check, without looking at the others; null for the signatures. */
export function findCheck(use: Use, check: CheckId): CheckFound | null {
  if (check === 'signedByTwo') return null;
  return checkOf(evidenceFor(use), declarations(use.db), check);
}

/** Every check but the signatures, in the order of the matrix. */
function findChecks(use: Use): CheckFound[] {
  const [evidence, declared] = [evidenceFor(use), declarations(use.db)];
  return checkIds.filter((check) => check !== 'signedByTwo').map((check) => checkOf(evidence, declared, check));
}

function checkOf(
  evidence: Evidence,
  declared: ReadonlyMap<string, Declaration>,
  check: Exclude<CheckId, 'signedByTwo'>,
): CheckFound {
  if (checkKinds[check].by === 'measured') return measuredCheck(evidence, check as FactCheck);
  const base = { check, facts: {}, mayExplain: false };
  const declaration = declared.get(check);
  if (declaration === undefined) return { ...base, state: 'open', statement: null };
  const { words, reference, reviewOn, by, at } = declaration;
  const state = evidence.today > reviewOn ? 'expired' : 'holds';
  return { ...base, state, statement: { words, reference, reviewOn, by, at } };
}

function measuredCheck(evidence: Evidence, check: FactCheck): CheckFound {
  const { ok, facts, isMeasured = true } = measuredChecks[check](evidence);
  const mayExplain = !ok && isMeasured && checkKinds[check].explainable;
  const explanation: Explanation | undefined = mayExplain
    ? explanationsOf(evidence.db, explanationSubject(evidence, facts)).get(check)
    : undefined;
  if (explanation === undefined) return { check, state: ok ? 'holds' : 'open', facts, statement: null, mayExplain };
  const { words, by, at } = explanation;
  return { check, state: 'explained', facts, statement: { words, by, at, reference: '', reviewOn: null }, mayExplain };
}

const signedCheck = (signatures: readonly Signature[]): CheckFound => ({
  check: 'signedByTwo',
  state: isFourEyes(signatures) ? 'holds' : 'open',
  facts: { signatures: signatures.length },
  statement: null,
  mayExplain: false,
});

const subjectOf = ({ training, scored, capacity }: Use, checks: readonly CheckFound[]): Subject => ({
  training: training.id,
  dataHash: training.config.dataHash,
  model: scored.kind,
  capacity,
  checks,
});

/** Checks that are not as they were when somebody last signed; empty when nobody did, or when nothing changed. */
function changedSince({ db }: Store, subject: Subject, hash: string): CheckId[] {
  const last = latestSigned(db);
  if (last === null || last.subjectHash === hash) return [];
  const then = last.subject as Subject;
  const before = new Map(then.checks.map((found) => [found.check, canonicalJson(found as unknown as Json)]));
  return subject.checks
    .filter((found) => before.get(found.check) !== canonicalJson(found as unknown as Json))
    .map(({ check }) => check);
}
