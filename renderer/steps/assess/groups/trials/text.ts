import type { MitigationChange, TrialMeasure } from '../../../../../shared/contract/assess-trials.ts';
import type { Verdict } from '../../../../../shared/contract/train.ts';

type Kind = MitigationChange['kind'];

const nl = {
  title: 'Wat als u iets weglaat?',
  what: 'U probeert een wijziging en ziet wat die doet: met de treffers op de gelote dossiers, en met de verschillen tussen groepen. Het model van nu verandert niet. Met een proef kan niemand rangschikken.',
  kindLabel: 'Wat wilt u proberen?',
  kinds: { drop: 'Een kenmerk', remove: 'Een onderdeel', reweigh: 'Wegen' } satisfies Record<Kind, string>,
  kindWhat: {
    drop: 'Het model wordt één keer opnieuw getraind zonder dit kenmerk, verder op dezelfde dossiers en instellingen.',
    remove: 'Het model van nu, zonder deze ene regel of dit ene kenmerk in klassen. Er wordt niet opnieuw getraind.',
    reweigh:
      'Het model zelf ziet de groep niet, maar deze training gebruikt de groep wel: dossiers wegen zo dat de uitkomst met geen groep samengaat. Een model dat u echt gebruikt, doet dat nooit. Deze proef laat alleen zien wat het zou opleveren, zodat u het kunt bespreken.',
  } satisfies Record<Kind, string>,
  whichLabel: {
    drop: 'Welk kenmerk valt weg?',
    remove: 'Welk onderdeel valt weg?',
    reweigh: 'Welk groepskenmerk?',
  } satisfies Record<Kind, string>,
  none: 'Dit model heeft hier niets om te proberen.',
  removeGroup:
    'Het model van nu, zonder deze ene groep: wie erin zit, krijgt een gemiddelde schatting. Er wordt niet opnieuw getraind.',
  blocked: (features: string) =>
    `Niet te proberen: ${features}. Zonder dat blijft er niets over om dit model van te maken.`,
  notWeighed:
    'Dit model is niet te wegen. Mensen hebben de punten of voorwaarden bepaald; andere gewichten veranderen niet wie vooraan staat.',
  proxy: (group: string, auc: string) => `verraadt ${group}: AUC ${auc}`,
  gapMore: (group: string, difference: string) =>
    `telt voor ${group} gemiddeld ${difference} zwaarder dan voor de rest (log-odds)`,
  gapLess: (group: string, difference: string) =>
    `telt voor ${group} gemiddeld ${difference} lichter dan voor de rest (log-odds)`,
  unmeasured: 'Meet eerst de groepen: dan staat bovenaan wat het meest met een groep samengaat.',
  more: (count: string) => `Toon alle ${count}`,
  submit: 'Proberen',
  mayNot: 'Proberen kan zodra u in een open toestemming staat.',
  refusedTitle: 'Met dit model is niets eerlijk te proberen',
  refused:
    'Het leerde ook van de gelote dossiers. Leg bij Eisen vast dat modellen daar niet van leren, en train opnieuw.',
  trying: 'Wijziging proberen',
  phases: { read: 'model en groepen lezen', fit: 'trainen met de wijziging', compare: 'vergelijken', save: 'bewaren' },
  emptyTitle: 'Er is nog niets geprobeerd',
  empty: 'Kies hierboven wat u wilt weglaten. De uitkomst komt hier te staan, naast de eerdere proeven.',
  earlier: (count: string) =>
    `${count === '1' ? '1 eerdere proef hoort' : `${count} eerdere proeven horen`} bij een ander model, een andere ruimte of andere gegevens dan nu.`,
  listTitle: 'Wat de proeven laten zien',
  attribute: 'Groepskenmerk',
  measure: 'Verschil in',
  measures: {
    selected: 'wie wordt gekozen',
    wronglySelected: 'wie ten onrechte wordt gekozen',
    falsePositive: 'wie ten onrechte wordt gekozen, van de rechtmatige',
  } satisfies Record<TrialMeasure, string>,
  tried: {
    drop: (about: string) => `Zonder ‘${about}’`,
    remove: (about: string) => `Zonder het onderdeel ‘${about}’`,
    reweigh: (about: string) => `Met weging op ‘${about}’`,
  } satisfies Record<Kind, (about: string) => string>,
  and: 'en',
  hitsUnknown: 'is niet te meten wat het scheelt aan treffers',
  hitsSame: (places: string, verdict: string) =>
    `vindt de lijst naar schatting evenveel treffers op ${places} (${verdict})`,
  hitsFewer: (count: string, places: string, verdict: string) =>
    `vindt de lijst naar schatting ${count} ${count === '1' ? 'treffer' : 'treffers'} minder op ${places} (${verdict})`,
  hitsMore: (count: string, places: string, verdict: string) =>
    `vindt de lijst naar schatting ${count} ${count === '1' ? 'treffer' : 'treffers'} meer op ${places} (${verdict})`,
  gapUnknown: 'zijn de groepen te klein om een verschil te zien',
  gapSame: (attribute: string, size: string) => `blijft het grootste verschil bij ${attribute} ${size} procentpunt`,
  gapSmaller: (attribute: string, change: string, from: string, to: string) =>
    `wordt het grootste verschil bij ${attribute} ${change} procentpunt kleiner (van ${from} naar ${to})`,
  gapLarger: (attribute: string, change: string, from: string, to: string) =>
    `wordt het grootste verschil bij ${attribute} ${change} procentpunt groter (van ${from} naar ${to})`,
  sharedPlaces: (shared: string) =>
    `${shared === '1' ? '1 dossier blijft' : `${shared} dossiers blijven`} op de lijst.`,
  nothingLeft: 'Er blijft geen onderdeel over: de lijst wordt dan door loting gemaakt.',
  onlyOne: (before: string, after: string) =>
    `Geloten dossiers die alleen op de lijst van nu staan: ${before} onrechtmatig; alleen op die van de proef: ${after}.`,
  needed: (count: string) => `Met ongeveer ${count} gelote dossiers is dit te beslissen.`,
  verdicts: {
    difference: 'verschil aangetoond',
    'equal-within-margin': 'gelijk binnen marge',
    undecided: 'onbeslist',
  } satisfies Record<Verdict, string>,
  toPrepare: 'Kenmerk uitzetten bij Voorbereiden',
  leftOut: (attribute: string, count: string) =>
    `Bij ${attribute} ${count === '1' ? 'telt 1 groep' : `tellen ${count} groepen`} niet mee: uit hun aantallen is die van een kleine groep uit te rekenen.`,
  gapsMean:
    'De oordelen over groepen zijn per lijst gecorrigeerd voor alle kenmerken en maten van de proef (Benjamini-Hochberg).',
  noRandom:
    'Er is geen geloot dossier met een uitkomst. Wat een wijziging kost aan treffers, is dan niet te meten; alleen wie wordt gekozen wel.',
  chartTitle: 'Treffers en verschil, nu en met de wijziging',
  chartSentence: (attribute: string, measure: string, margin: string) =>
    `Hoe hoger, hoe meer treffers; hoe verder naar links, hoe kleiner het grootste verschil bij ${attribute} in ${measure}. De streepjes zijn intervallen van 95 %: overlappen zij, dan kan het toeval zijn. ${margin}`,
  sameNow:
    'Waar de lijst van nu begint, verschilt iets per proef: de treffers worden geschat uit wat beide lijsten delen en wat er wisselt.',
  chartNone: 'Er is geen proef waarvan zowel de treffers als het verschil bekend zijn.',
  hits: 'verwachte treffers op de lijst',
  largest: 'grootste verschil tussen een groep en de rest, procentpunt',
  mark: (place: string, hits: string, gap: string, hitsAfter: string, gapAfter: string) =>
    `Proef ${place}: nu ${hits} treffers bij een verschil van ${gap}, met de wijziging ${hitsAfter} bij ${gapAfter}`,
  change: 'Proef',
  found: 'Gevonden van de gekozen gelote dossiers',
  expected: 'Verwachte treffers',
  difference: 'Verschil in treffers (95 %)',
  verdict: 'Oordeel',
  p: 'p (McNemar)',
  gapHead: (attribute: string) => `Grootste verschil bij ${attribute}, procentpunt`,
  list: 'Zelfde lijst',
  by: 'Door',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  interval: (value: string, range: string) => `${value} (${range})`,
  against: (own: string, others: string) => `${own}, de rest ${others}`,
  unknown: 'niet bekend',
  tooSmall: 'te klein',
};

const en: typeof nl = {
  title: 'What if you leave something out?',
  what: 'You try a change and see what it does: to the hits on the random case files, and to the differences between groups. The present model does not change. Nobody can rank with a trial.',
  kindLabel: 'What do you want to try?',
  kinds: { drop: 'A feature', remove: 'A part', reweigh: 'Weighing' },
  kindWhat: {
    drop: 'The model is trained once more without this feature, otherwise on the same case files and settings.',
    remove: 'The present model, without this one rule or feature in classes. Nothing is trained again.',
    reweigh:
      'The model itself does not see the group, but this training does use it: case files weigh so that the outcome goes with no group. A model that you really use never does that. This trial only shows what it would bring, so that people can discuss it.',
  },
  whichLabel: { drop: 'Which feature goes?', remove: 'Which part goes?', reweigh: 'Which group attribute?' },
  none: 'This model has nothing to try here.',
  removeGroup:
    'The present model, without this one group: who is in it gets an average estimate. Nothing is trained again.',
  blocked: (features) => `Cannot be tried: ${features}. Without it nothing is left to make this model from.`,
  notWeighed:
    'This model cannot be weighed. People set its points or conditions; other weights do not change who comes first.',
  proxy: (group, auc) => `gives away ${group}: AUC ${auc}`,
  gapMore: (group, difference) => `counts ${difference} more for ${group} on average than for the rest (log-odds)`,
  gapLess: (group, difference) => `counts ${difference} less for ${group} on average than for the rest (log-odds)`,
  unmeasured: 'Measure the groups first: then what goes with a group most stands on top.',
  more: (count) => `Show all ${count}`,
  submit: 'Try',
  mayNot: 'You can try as soon as an open permission names you.',
  refusedTitle: 'Nothing can be tried fairly with this model',
  refused:
    'It learned from the random case files too. Record at Requirements that models do not learn from them, and train again.',
  trying: 'Trying a change',
  phases: { read: 'reading model and groups', fit: 'training with the change', compare: 'comparing', save: 'saving' },
  emptyTitle: 'Nothing was tried yet',
  empty: 'Choose above what you want to leave out. The outcome comes here, beside earlier trials.',
  earlier: (count) =>
    `${count === '1' ? '1 earlier trial belongs' : `${count} earlier trials belong`} to another model, another capacity or other data than now.`,
  listTitle: 'What the trials show',
  attribute: 'Group attribute',
  measure: 'Difference in',
  measures: {
    selected: 'who is chosen',
    wronglySelected: 'who is wrongly chosen',
    falsePositive: 'who is wrongly chosen, of the lawful',
  },
  tried: {
    drop: (about) => `Without ‘${about}’`,
    remove: (about) => `Without the part ‘${about}’`,
    reweigh: (about) => `With weights by ‘${about}’`,
  },
  and: 'and',
  hitsUnknown: 'it cannot be measured what it costs in hits',
  hitsSame: (places, verdict) => `the list finds an estimated equal number of hits in ${places} (${verdict})`,
  hitsFewer: (count, places, verdict) =>
    `the list finds an estimated ${count} fewer ${count === '1' ? 'hit' : 'hits'} in ${places} (${verdict})`,
  hitsMore: (count, places, verdict) =>
    `the list finds an estimated ${count} more ${count === '1' ? 'hit' : 'hits'} in ${places} (${verdict})`,
  gapUnknown: 'the groups are too small to see a difference',
  gapSame: (attribute, size) => `the largest difference in ${attribute} stays ${size} percentage points`,
  gapSmaller: (attribute, change, from, to) =>
    `the largest difference in ${attribute} becomes ${change} percentage points smaller (from ${from} to ${to})`,
  gapLarger: (attribute, change, from, to) =>
    `the largest difference in ${attribute} becomes ${change} percentage points larger (from ${from} to ${to})`,
  sharedPlaces: (shared) => `${shared === '1' ? '1 case file stays' : `${shared} case files stay`} on the list.`,
  nothingLeft: 'No part is left: the list is then made by drawing lots.',
  onlyOne: (before, after) =>
    `Random case files on the present list alone: ${before} unlawful; on that of the trial alone: ${after}.`,
  needed: (count) => `With about ${count} random case files this can be decided.`,
  verdicts: {
    difference: 'difference shown',
    'equal-within-margin': 'equal within margin',
    undecided: 'undecided',
  },
  toPrepare: 'Switch the feature off at Prepare',
  leftOut: (attribute, count) =>
    `Of ${attribute} ${count === '1' ? '1 group does' : `${count} groups do`} not count: the count of a small group would follow from theirs.`,
  gapsMean:
    'The verdicts on groups are corrected per list for all attributes and measures of the trial (Benjamini-Hochberg).',
  noRandom:
    'There is no random case file with an outcome. What a change costs in hits cannot be measured then; only who is chosen can.',
  chartTitle: 'Hits and difference, now and with the change',
  chartSentence: (attribute, measure, margin) =>
    `The higher, the more hits; the further to the left, the smaller the largest difference in ${attribute} in ${measure}. The whiskers are intervals of 95%: where they overlap it may be chance. ${margin}`,
  sameNow:
    'Where the present list starts differs a little by trial: hits are estimated from what both lists share and what changes.',
  chartNone: 'There is no trial of which both the hits and the difference are known.',
  hits: 'expected hits on the list',
  largest: 'largest difference between a group and the rest, percentage points',
  mark: (place, hits, gap, hitsAfter, gapAfter) =>
    `Trial ${place}: now ${hits} hits at a difference of ${gap}, with the change ${hitsAfter} at ${gapAfter}`,
  change: 'Trial',
  found: 'Found of the chosen random case files',
  expected: 'Expected hits',
  difference: 'Difference in hits (95%)',
  verdict: 'Verdict',
  p: 'p (McNemar)',
  gapHead: (attribute) => `Largest difference in ${attribute}, percentage points`,
  list: 'Same list',
  by: 'By',
  fromTo: (before, after) => `${before} → ${after}`,
  interval: (value, range) => `${value} (${range})`,
  against: (own, others) => `${own}, the rest ${others}`,
  unknown: 'not known',
  tooSmall: 'too small',
};

export const text = { nl, en };
