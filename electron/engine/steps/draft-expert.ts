import type { CardDraft, ExpertCard, ProfileDraft, RuleDraft, SingleProfile } from '../../../shared/contract/draft.ts';
import { termSentence } from '../../../shared/domain/sentences.ts';
import { overlappingQuestions } from '../../../shared/learning/expert/card-faults.ts';
import { cardOutcome } from '../../../shared/learning/expert/card-outcome.ts';
import { featureNamesOf } from '../../../shared/learning/expert/expert-features.ts';
import { profileMembers } from '../../../shared/learning/expert/profile-members.ts';
import { presentAnalysis, requireAnalysis } from '../analysis.ts';
import { learningRows } from '../assess/learning-rows.ts';
import { checkCard, checkProfile, checkRules } from '../check-draft.ts';
import type { Handlers } from '../context.ts';
import { draftFeatures } from '../draft-features.ts';
import {
  absentFeatures,
  defaultRules,
  storeCard,
  storedCard,
  storedProfile,
  storedRules,
  storeProfile,
  storeRules,
} from '../drafts.ts';
import { filledIn } from '../filled-in.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';

type ExpertCalls =
  | 'draft.rules'
  | 'draft.setRules'
  | 'draft.card'
  | 'draft.setCard'
  | 'draft.tryCard'
  | 'draft.profile'
  | 'draft.setProfile'
  | 'draft.tryProfile';

function ruleDraft(db: Db): RuleDraft {
  return {
    options: storedRules(db) ?? defaultRules,
    defaults: defaultRules,
    features: draftFeatures(presentAnalysis(db)),
  };
}

function cardDraft(db: Db, card: ExpertCard | null): CardDraft {
  const analysis = presentAnalysis(db);
  const absent = card === null ? [] : absentFeatures(db, card);
  const overlapping = card === null ? [] : overlappingQuestions(card);
  const base = { card, features: draftFeatures(analysis), overlapping, absent };
  if (analysis === null || card === null || absent.length > 0) return { ...base, reached: null, heldBack: 0 };
  const { train } = learningRows(db, analysis);
  const { types, heldBack } = cardOutcome(card, analysis.table);
  return {
    ...base,
    reached: types.map(({ reached }) => filledIn(analysis, reached, train)),
    heldBack: heldBack.reduce((count, held) => count + held, 0),
  };
}

function profileDraft(db: Db, profile: SingleProfile | null): ProfileDraft {
  const analysis = presentAnalysis(db);
  const absent = profile === null ? [] : absentFeatures(db, profile);
  const text =
    profile === null
      ? null
      : termSentence({ kind: 'rule', conditions: profile.conditions }, analysis?.words ?? new Map());
  const base = { profile, text, features: draftFeatures(analysis), absent };
  if (analysis === null || profile === null || absent.length > 0) return { ...base, inside: null, outside: null };
  const { train } = learningRows(db, analysis);
  const inside = profileMembers(profile, analysis.table);
  const outside = inside.map((member) => 1 - member);
  return { ...base, inside: filledIn(analysis, inside, train), outside: filledIn(analysis, outside, train) };
}

/**
 * Use cases for what an analyst sets up before a training: how rules are sought, and what experts know, tested at once on case files with
 * a known outcome. Trying keeps nothing; saving null takes the draft away. All drafts stay when a new delivery comes.
 */
export const expertDrafts: Pick<Handlers, ExpertCalls> = {
  'draft.rules': ({ store }) => ruleDraft(store.db),

  'draft.setRules': ({ store }, { options }) => {
    if (options !== null) checkRules(options, requireAnalysis(store.db).table.columns, storedRules(store.db));
    store.write((db) => {
      storeRules(db, options);
      appendLog(db, { who: store.user, event: 'draft.rules', details: options ?? { removed: true } });
    });
    return ruleDraft(store.db);
  },

  'draft.card': ({ store }) => cardDraft(store.db, storedCard(store.db)),

  'draft.tryCard': ({ store }, { card }) => {
    checkCard(card, requireAnalysis(store.db).table.columns);
    return cardDraft(store.db, card);
  },

  'draft.setCard': ({ store }, { card }) => {
    if (card !== null) checkCard(card, requireAnalysis(store.db).table.columns);
    store.write((db) => {
      storeCard(db, card);
      const details =
        card === null
          ? { removed: true }
          : {
              title: card.title,
              types: card.types,
              features: featureNamesOf(card),
              othersNeeded: card.othersNeeded,
              // Where answers overlap the first that holds counts.
              overlapping: overlappingQuestions(card),
            };
      appendLog(db, { who: store.user, event: 'draft.card', details });
    });
    return cardDraft(store.db, card);
  },

  'draft.profile': ({ store }) => profileDraft(store.db, storedProfile(store.db)),

  'draft.tryProfile': ({ store }, { profile }) => {
    checkProfile(profile, requireAnalysis(store.db).table.columns);
    return profileDraft(store.db, profile);
  },

  'draft.setProfile': ({ store }, { profile }) => {
    if (profile !== null) checkProfile(profile, requireAnalysis(store.db).table.columns);
    store.write((db) => {
      storeProfile(db, profile);
      appendLog(db, { who: store.user, event: 'draft.profile', details: profile ?? { removed: true } });
    });
    return profileDraft(store.db, profile);
  },
};
