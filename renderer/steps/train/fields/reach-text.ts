import type { ReachState } from './reach-view.ts';

/** For `kept` and `live` a tag, for the others a sentence; `stale` while it waits under counts of before. */
type ReachWords = Readonly<Record<ReachState | 'stale', string>>;

const nl: ReachWords = {
  kept: 'bewaard',
  live: 'zoals nu ingevuld, nog niet bewaard',
  counting: 'Bezig met tellen…',
  waiting: 'Zodra alles goed is ingevuld, telt het programma.',
  stale: 'Aantallen van vóór uw laatste wijziging. Zodra alles goed is ingevuld, telt het programma opnieuw.',
};

const en: ReachWords = {
  kept: 'kept',
  live: 'as filled in now, not kept yet',
  counting: 'Counting…',
  waiting: 'As soon as all is filled in well, the program counts.',
  stale: 'Counts from before your last change. As soon as all is filled in well, the program counts again.',
};

export const reachText = { nl, en };
