import type { CheckId } from '../../../../shared/domain/gates.ts';

export interface CheckWords {
  readonly name: string;
  /** What must hold, or what must be declared. */
  readonly asks: string;
}

const nlChecks: Readonly<Record<CheckId, CheckWords>> = {
  purposeRecorded: {
    name: 'Doel en eigenaar staan vast',
    asks: 'De kluis heeft een doel en iemand die erover beslist.',
  },
  dpiaAdopted: {
    name: 'De DPIA is vastgesteld',
    asks: 'Wie stelde de DPIA vast, wanneer, en waar is zij te vinden?',
  },
  officerAdvice: {
    name: 'De FG heeft geadviseerd',
    asks: 'Wat was het advies, en wat is ermee gedaan?',
  },
  criteriaBefore: {
    name: 'De eisen lagen vast vóór er uitkomsten waren',
    asks: 'Eisen die na de uitkomsten zijn gemaakt, kunnen daarnaar zijn gemaakt.',
  },
  criteriaMet: {
    name: 'Het model voldoet aan alle eisen',
    asks: '‘Onbeslist’ is geen voldoende, en minstens één eis gaat over loten. Uitleg is hier niet mogelijk.',
  },
  dataJudged: {
    name: 'Iemand heeft elke levering beoordeeld',
    asks: 'Alleen kwartaalleveringen die iemand heeft goedgekeurd, tellen mee.',
  },
  dataPresent: {
    name: 'De tabel hoort bij de nieuwste gegevens',
    asks: 'Na een nieuwe levering of een andere keuze maakt u de tabel opnieuw.',
  },
  featuresJustified: {
    name: 'Bij elk kenmerk staat waarom het nodig is',
    asks: 'Een kenmerk zonder reden hoort niet in een model.',
  },
  featuresKnown: {
    name: 'Geen kennis van later',
    asks: 'Elk kenmerk mag alleen tellen wat op die dag al bekend was. De registratiedatum bewijst dat.',
  },
  featuresLeak: {
    name: 'Geen kenmerk dat de uitkomst verraadt',
    asks: 'Een kenmerk dat te goed voorspelt, komt vaak uit het onderzoek zelf.',
  },
  randomMeasured: {
    name: 'Er zijn genoeg gelote dossiers onderzocht',
    asks: 'Zonder loting weet niemand of het model werkt.',
  },
  randomApart: {
    name: 'Het model leerde niet van de loting',
    asks: 'Waar een model van leerde, kan het niet meer eerlijk meten.',
  },
  rerunIdentical: {
    name: 'Opnieuw rekenen geeft precies hetzelfde',
    asks: 'Zelfde gegevens en zelfde startwaarde: hetzelfde model, tot op de laatste byte.',
  },
  listSteady: {
    name: 'De lijst is stevig',
    asks: 'Hoogstens een kwart van de lijst is een grensgeval, in minstens 50 herhalingen.',
  },
  driftNone: {
    name: 'De gegevens en het model zijn niet verschoven',
    asks: 'Het verloop is gemeten en er is geen signaal.',
  },
  notExpired: {
    name: 'De einddatum en de herijkdatum zijn niet voorbij',
    asks: 'Een verlopen model scoort niet meer.',
  },
  biasMeasured: {
    name: 'De verschillen tussen groepen zijn gemeten',
    asks: 'Met dit model en dit aantal dossiers.',
  },
  biasExplained: {
    name: 'Elk verschil heeft een uitleg op naam',
    asks: 'Een verschil zonder redelijke uitleg houdt het gebruik tegen.',
  },
  biasUndecided: {
    name: 'Wat onbeslist is, is benoemd',
    asks: 'Onbeslist is niet: geen verschil. Waarom mag het model toch worden gebruikt, en wanneer weet u meer?',
  },
  biasOnTime: {
    name: 'Groepskenmerken zijn op tijd gewist',
    asks: 'Wis ze bij Groepen: de dag waarop dat moest, is voorbij.',
  },
  residentsInformed: {
    name: 'Inwoners kunnen lezen dat en hoe u selecteert',
    asks: 'Waar staat de uitleg, en in welke taal?',
  },
  residentsObject: {
    name: 'Inwoners kunnen inzien, verbeteren en bezwaar maken',
    asks: 'Hoe doet een inwoner dat, en wie antwoordt?',
  },
  discriminationCountered: {
    name: 'Het risico op discriminatie is onderzocht, bestreden en komt terug',
    asks: 'Wat deed u met de uitkomst bij Groepen, en wanneer doet u het opnieuw?',
  },
  humanDecides: {
    name: 'Een mens beslist, en dat betekent iets',
    asks: 'Wie kan afwijken van de lijst, heeft daar tijd voor en legt het vast?',
  },
  noOtherEffects: {
    name: 'Selectie heeft geen andere ingrijpende gevolgen',
    asks: 'Geen stop van de uitkering, geen huisbezoek en geen vlag in het dossier door de selectie zelf.',
  },
  selectionKnowable: {
    name: 'De selectie is kenbaar',
    asks: 'Waar is zij gepubliceerd, zoals in het Algoritmeregister?',
  },
  trialRun: {
    name: 'Proefrun: een behandelaar bekeek een steekproef van de lijst',
    asks: 'Wie keek, naar hoeveel dossiers, en wat kwam eruit?',
  },
  signedByTwo: {
    name: 'Twee verschillende mensen tekenden',
    asks: 'Wie tekent, tekent voor precies wat hier staat. Verandert er iets, dan telt de handtekening niet meer.',
  },
};

const enChecks: typeof nlChecks = {
  purposeRecorded: {
    name: 'Purpose and owner are recorded',
    asks: 'The vault has a purpose and somebody who decides about it.',
  },
  dpiaAdopted: { name: 'The DPIA was adopted', asks: 'Who adopted it, when, and where can it be found?' },
  officerAdvice: {
    name: 'The data protection officer gave advice',
    asks: 'What was the advice, and what was done with it?',
  },
  criteriaBefore: {
    name: 'The requirements were recorded before there were results',
    asks: 'Requirements made after the results may have been made to fit them.',
  },
  criteriaMet: {
    name: 'The model meets all requirements',
    asks: '‘Undecided’ is not enough, and at least one requirement is about the lot. No explanation is possible here.',
  },
  dataJudged: {
    name: 'Somebody judged each delivery',
    asks: 'Only quarterly deliveries that somebody accepted count.',
  },
  dataPresent: {
    name: 'The table belongs to the newest data',
    asks: 'After a new delivery or another choice you make the table again.',
  },
  featuresJustified: {
    name: 'Each feature has a reason',
    asks: 'A feature without a reason does not belong in a model.',
  },
  featuresKnown: {
    name: 'No knowledge of later',
    asks: 'A feature may only count what was known on that day. The date of registration proves it.',
  },
  featuresLeak: {
    name: 'No feature gives the outcome away',
    asks: 'A feature that predicts too well often stems from the investigation itself.',
  },
  randomMeasured: {
    name: 'Enough case files drawn by lot were investigated',
    asks: 'Without a lot nobody knows whether the model works.',
  },
  randomApart: {
    name: 'The model did not learn from the lot',
    asks: 'What a model learned from can no longer measure it fairly.',
  },
  rerunIdentical: {
    name: 'Computing again gives exactly the same',
    asks: 'Same data and same seed: the same model, to the last byte.',
  },
  listSteady: {
    name: 'The list is firm',
    asks: 'At most a quarter of the list are borderline cases, in at least 50 repetitions.',
  },
  driftNone: {
    name: 'Data and model have not shifted',
    asks: 'The course over time was measured and there is no alarm.',
  },
  notExpired: {
    name: 'The expiry date and the recalibration date have not passed',
    asks: 'A model that has expired does not score.',
  },
  biasMeasured: {
    name: 'The differences between groups were measured',
    asks: 'With this model and this number of case files.',
  },
  biasExplained: {
    name: 'Each difference has an explanation by name',
    asks: 'A difference without a reasonable explanation stops its use.',
  },
  biasUndecided: {
    name: 'What is undecided has been named',
    asks: 'Undecided is not: no difference. Why may the model be used all the same, and when will you know more?',
  },
  biasOnTime: {
    name: 'Group attributes were deleted in time',
    asks: 'Delete them at Groups: the day on which that had to be done has passed.',
  },
  residentsInformed: {
    name: 'Residents can read that you select, and how',
    asks: 'Where is the explanation, and in what language?',
  },
  residentsObject: {
    name: 'Residents can see, correct and object',
    asks: 'How does a resident do that, and who answers?',
  },
  discriminationCountered: {
    name: 'The risk of discrimination was examined and countered, and will be again',
    asks: 'What did you do with the results at Groups, and when will you do it again?',
  },
  humanDecides: {
    name: 'A person decides, and that means something',
    asks: 'Who can depart from the list, has the time for it and records it?',
  },
  noOtherEffects: {
    name: 'Selection has no other serious effects',
    asks: 'No stop of benefits, no home visit and no flag in the file because of the selection itself.',
  },
  selectionKnowable: {
    name: 'The selection can be known',
    asks: 'Where was it published, such as in the Algorithm Register?',
  },
  trialRun: {
    name: 'Trial run: a caseworker looked at a sample of the list',
    asks: 'Who looked, at how many case files, and what was the result?',
  },
  signedByTwo: {
    name: 'Two different people signed',
    asks: 'Whoever signs, signs for exactly what is here. If anything changes, the signature no longer counts.',
  },
};

export { gateNames } from '../../../../shared/domain/gate-names.ts';
export const checkWords = { nl: nlChecks, en: enChecks };
