/** Words for why the figures differ: who was likely to be chosen, who is out of sight, and by what the choice can be told. */
export const reasonsNl = {
  tenthsTitle: 'Waarom geteld en gecorrigeerd verschillen',
  tenthsLabel: 'Trefkans van de gekozen dossiers naar kans om gekozen te worden',
  tenthsSentence:
    'Alle dossiers in groepen van ongeveer gelijke grootte, van de kleinste tot de grootste kans om gekozen te worden. Uit de laatste groepen komen de meeste onderzoeken.',
  tenthsAbove: 'Daar is het vaker raak dan bij de rest: daarom is het getelde cijfer te hoog voor alle dossiers.',
  tenthsBelow: 'Daar is het minder vaak raak dan bij de rest: daarom is het getelde cijfer te laag voor alle dossiers.',
  tenthsAlike: 'De trefkans hangt daar weinig van af: daarom verandert de correctie weinig.',
  tenthName: (place: string, chance: string) => `${place}: kans ${chance}`,
  tenth: 'Groep',
  chance: 'Kans om gekozen te worden',
  dossiers: 'Dossiers',
  noOutcome: (groups: string) => `Zonder bekende uitkomst: groep ${groups}.`,
  binsTitle: 'Hoe groot de kans op een onderzoek was',
  binsLabel: 'Verdeling van de kans op een onderzoek',
  binsRoutes: 'Welke routes',
  binsSentence:
    'De as loopt in gelijke verhoudingen. Waar brede open staven staan en geen smalle gevulde, is bijna niemand onderzocht: daar rust het gecorrigeerde cijfer op weinig.',
  binsAll: (n: string) => `alle dossiers op elke peildatum (${n})`,
  binsInvestigated: (n: string) => `onderzocht (${n})`,
  binsAxis: 'kans op een onderzoek tot de volgende peildatum',
  binsShare: 'deel van de groep',
  binsFrom: 'Kans vanaf',
  binsTo: 'tot',
  all: 'Alle dossiers',
  sightTitle: 'Wie buiten beeld blijft',
  sightNegligible: (counts: string, share: string) =>
    `${counts} keer (${share}) had een dossier een kans onder 1 op 100 om gekozen te worden.`,
  sightUnlike: (counts: string) =>
    `${counts} keer had een dossier minder kans dan ieder dat gekozen is: geen gekozen dossier lijkt daarop.`,
  sightUnlikeNone: 'Elk dossier had minstens zoveel kans als iemand die gekozen is.',
  chanceIs: { recorded: 'zoals de leverancier vermeldt', counted: 'het deel dat is geloot' },
  sightLot: (chance: string, source: string) =>
    `Door de loting had ieder dossier toch een kans, gemiddeld ${chance} per peildatum (${source}). Alleen de loting zegt iets over wie nooit gekozen wordt.`,
  sightNoLot: 'Er is niet geloot: over dossiers die nooit gekozen worden, zegt deze kluis niets.',
  kindsTitle: (n: string, chance: string) => `Wat de ${n} dossiers met een kans onder ${chance} gemeen hebben`,
  kindsLabel: 'Kenmerken van dossiers die buiten beeld blijven',
  kind: 'Kenmerk',
  kindUnseen: 'Buiten beeld',
  kindsNone:
    'Wat zij gemeen hebben is niet te zeggen: het zijn er te weinig, of geen kenmerk komt bij hen duidelijk vaker voor.',
  tellingTitle: 'Waaraan de keuze te zien is',
  tellingSentence: (of100: string, interval: string) =>
    `Van twee dossiers, waarvan één gekozen, wijst het programma met deze kenmerken ${of100} keer de juiste aan (AUC ${interval}). Bij loten zou dat 50 van de 100 zijn.`,
  tellingWhy:
    'Dit gaat over de keuze, niet over wat er mis is. Het vorige onderzoek telt hier mee omdat men wie net is onderzocht met rust laat; een model mag daar niet op selecteren.',
  tellingLabel: 'Kenmerken waaraan de keuze te zien is',
  feature: 'Kenmerk',
  most: 'Vaakst gekozen',
  least: 'Minst gekozen',
  weight: 'Gewicht',
  tellingNone: 'Aan geen kenmerk is te zien wie gekozen wordt: de keuze lijkt op loten.',
  groupRate: (share: string, counts: string) => `${share} (${counts})`,
};

export const reasonsEn: typeof reasonsNl = {
  tenthsTitle: 'Why counted and corrected differ',
  tenthsLabel: 'Hit rate of the chosen case files by their chance of being chosen',
  tenthsSentence:
    'All case files in groups of about equal size, from the smallest to the greatest chance of being chosen. Most investigations come from the last groups.',
  tenthsAbove: 'Hits are more frequent there than elsewhere: so the counted figure is too high for all case files.',
  tenthsBelow: 'Hits are less frequent there than elsewhere: so the counted figure is too low for all case files.',
  tenthsAlike: 'The hit rate hardly depends on that: so the correction changes little.',
  tenthName: (place, chance) => `${place}: chance ${chance}`,
  tenth: 'Group',
  chance: 'Chance of being chosen',
  dossiers: 'Case files',
  noOutcome: (groups) => `Without a known outcome: group ${groups}.`,
  binsTitle: 'How great the chance of an investigation was',
  binsLabel: 'Distribution of the chance of an investigation',
  binsRoutes: 'Which routes',
  binsSentence:
    'The axis runs in equal ratios. Where there are wide open bars and no narrow filled ones, hardly anybody was investigated: there the corrected figure rests on little.',
  binsAll: (n) => `all case files on each reference date (${n})`,
  binsInvestigated: (n) => `investigated (${n})`,
  binsAxis: 'chance of an investigation up to the next reference date',
  binsShare: 'share of the group',
  binsFrom: 'Chance from',
  binsTo: 'to',
  all: 'All case files',
  sightTitle: 'Who stays out of sight',
  sightNegligible: (counts, share) =>
    `${counts} times (${share}) a case file had a chance below 1 in 100 of being chosen.`,
  sightUnlike: (counts) =>
    `${counts} times a case file had a smaller chance than every one that was chosen: no chosen case file is like it.`,
  sightUnlikeNone: 'Every case file had at least the chance of somebody who was chosen.',
  chanceIs: { recorded: 'as the supplier tells', counted: 'the share that was drawn' },
  sightLot: (chance, source) =>
    `By lot every case file had a chance all the same, ${chance} per reference date on average (${source}). Only the lot says something about who is never chosen.`,
  sightNoLot: 'No lots were drawn: this vault says nothing about case files that are never chosen.',
  kindsTitle: (n, chance) => `What the ${n} case files with a chance below ${chance} have in common`,
  kindsLabel: 'Characteristics of case files that stay out of sight',
  kind: 'Characteristic',
  kindUnseen: 'Out of sight',
  kindsNone:
    'What they have in common cannot be said: there are too few of them, or no characteristic is clearly more common among them.',
  tellingTitle: 'By what the choice can be told',
  tellingSentence: (of100, interval) =>
    `Of two case files, one of them chosen, the program points at the right one ${of100} times with these features (AUC ${interval}). By lot that would be 50 in 100.`,
  tellingWhy:
    'This is about the choice, not about what is wrong. The previous investigation counts here because people who were just investigated are left alone; a model may not select by it.',
  tellingLabel: 'Features by which the choice can be told',
  feature: 'Feature',
  most: 'Chosen most',
  least: 'Chosen least',
  weight: 'Weight',
  tellingNone: 'No feature tells who is chosen: the choice is like drawing lots.',
  groupRate: (share, counts) => `${share} (${counts})`,
};
