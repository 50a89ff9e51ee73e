const nl = {
  title: 'Wat leverde de getrokken selectie op?',
  selection: 'Selectie',
  named: (draw: string, date: string) => `Loting ${draw}, ${date}`,
  none: 'Nog geen selectie getrokken uit kwartaalleveringen. Trek bij Rangschikken een selectie, onderzoek de dossiers en lees de volgende levering in: dan staat hier wat het opleverde.',
  toRank: 'Naar Rangschikken',
  from: (model: string, eligible: string, chance: string) =>
    `${model} koos uit ${eligible} dossiers; elk dossier had ${chance} kans op de loting.`,
  fromLot: (eligible: string, chance: string) =>
    `Geloot uit ${eligible} dossiers, zonder model. Elk dossier had ${chance} kans.`,
  leftOut: (n: string) =>
    `${n === '1' ? '1 dossier was' : `${n} dossiers waren`} vooraf weggelaten: daarover zeggen deze cijfers niets.`,

  // parts
  parts: 'Wat er van de dossiers werd',
  part: 'Gekozen door',
  chosenBy: { model: 'het model', random: 'loting' },
  drawn: 'Te onderzoeken',
  replaced: 'Vervangen',
  notInvestigated: 'Nog niet onderzocht',
  unknown: 'Uitkomst onbekend',
  hits: 'Raak, van bekende uitkomsten',
  share: 'Aandeel (interval 95 %)',
  difference: (value: string, low: string, high: string) =>
    `Predictieverschil: ${value} procentpunt (${low} tot ${high}). Dat is raak bij het model min raak bij de loting van dezelfde selectie.`,
  differenceNone: 'Nog geen predictieverschil: daarvoor zijn bekende uitkomsten nodig van het model én van de loting.',

  // measures
  measures: 'Voor alle dossiers waaruit is gekozen',
  label: 'Efficiëntie, effectiviteit, fout-positieven en aandeel onrechtmatig',
  names: {
    precision: 'Efficiëntie',
    recall: 'Effectiviteit',
    fpr: 'Fout-positieven',
    baseRate: 'Onrechtmatig',
  },
  meanings: {
    precision: 'deel van wat het model kiest dat raak is',
    recall: 'deel van alle onrechtmatige dossiers dat het model kiest',
    fpr: 'deel van alle rechtmatige dossiers dat het model kiest',
    baseRate: 'deel van alle dossiers dat onrechtmatig is',
  },
  measure: 'Maat',
  meaning: 'Wat het is',
  counts: 'Aantallen',
  value: 'Aandeel',
  interval: 'Interval 95 %',
  about: (part: string, of: string) => `${part} van ca. ${of}`,
  aboutPart: (part: string, of: string) => `ca. ${part} van ${of}`,
  aboutBoth: (part: string, of: string) => `ca. ${part} van ca. ${of}`,
  sentence: (flagged: string, sample: string, rest: string) =>
    `Geschat uit de ${flagged} dossiers boven de grens van het model en ${sample} geloot uit de ${rest} eronder. Een geloot dossier boven de grens telt bij het model: het zou het ook hebben gekozen.`,
  replacedNote: 'Dossiers die niet konden worden onderzocht, tellen niet mee.',
  uncertain: (missing: string) =>
    `Van ${missing === '1' ? '1 dossier' : `${missing} dossiers`} is nog geen uitkomst. De cijfers gelden als die net zo zijn als de andere.`,
  uncertainPrecision: (low: string, high: string) => `Zo niet, dan ligt de efficiëntie tussen ${low} en ${high}`,
  uncertainRecall: (low: string, high: string) => `, en de effectiviteit tussen ${low} en ${high}`,

  // refusals
  lotNext:
    'De loting telt mee in de maat bovenaan deze pagina. Wat een model ervan maakt, ziet u als er een model is getraind.',
  refusedTitle: 'Over alle dossiers valt hier nog niets te zeggen',
  refused: {
    'not-done':
      'Van meer dan een vijfde van een deel is nog geen uitkomst. Wie het eerst klaar is, lijkt niet op de rest. Onderzoek de andere dossiers, en lees de volgende levering in.',
    'no-model':
      'Het model koos niets: alles ging door loting. Het aandeel raak bij de loting geldt dan voor alle dossiers.',
    'not-kept':
      'Deze selectie is getrokken met een oudere versie. Die bewaarde niet welke dossiers uit de loting het model ook zou hebben gekozen.',
    'zero-probability': (n: string) =>
      `Er ging niets door loting. ${n} dossiers hadden dus geen kans om te worden onderzocht. Over alle dossiers zeggen deze uitkomsten niets.`,
    'nothing-drawn': (n: string) =>
      `Geen geloot dossier met een bekende uitkomst ligt onder de grens van het model. Over de ${n} dossiers eronder is dus niets bekend. Loot er een volgende keer meer.`,
  },
};

const en: typeof nl = {
  title: 'What did the drawn selection bring?',
  selection: 'Selection',
  named: (draw, date) => `Draw ${draw}, ${date}`,
  none: 'No selection drawn from quarterly deliveries yet. Draw a selection at Rank, investigate the case files and read in the next delivery: then this shows what it brought.',
  toRank: 'Go to Rank',
  from: (model, eligible, chance) =>
    `${model} chose from ${eligible} case files; each had a chance of ${chance} in the lot.`,
  fromLot: (eligible, chance) =>
    `Drawn by lot from ${eligible} case files, without a model. Each had a chance of ${chance}.`,
  leftOut: (n) =>
    `${n === '1' ? '1 case file was' : `${n} case files were`} left out beforehand: these figures say nothing about them.`,

  parts: 'What became of the case files',
  part: 'Chosen by',
  chosenBy: { model: 'the model', random: 'lot' },
  drawn: 'To investigate',
  replaced: 'Replaced',
  notInvestigated: 'Not investigated yet',
  unknown: 'Outcome unknown',
  hits: 'Hits, of known outcomes',
  share: 'Share (95% interval)',
  difference: (value, low, high) =>
    `Prediction difference: ${value} percentage points (${low} to ${high}). That is the hit rate of the model minus that of the lot of the same selection.`,
  differenceNone: 'No prediction difference yet: it takes known outcomes of the model and of the lot.',

  measures: 'For all case files that were chosen from',
  label: 'Precision, recall, false positives and share unlawful',
  names: { precision: 'Precision', recall: 'Recall', fpr: 'False positives', baseRate: 'Unlawful' },
  meanings: {
    precision: 'part of what the model chooses that is a hit',
    recall: 'part of all unlawful case files that the model chooses',
    fpr: 'part of all lawful case files that the model chooses',
    baseRate: 'part of all case files that is unlawful',
  },
  measure: 'Measure',
  meaning: 'What it is',
  counts: 'Counts',
  value: 'Share',
  interval: '95% interval',
  about: (part, of) => `${part} of about ${of}`,
  aboutPart: (part, of) => `about ${part} of ${of}`,
  aboutBoth: (part, of) => `about ${part} of about ${of}`,
  sentence: (flagged, sample, rest) =>
    `Estimated from the ${flagged} case files above the limit of the model and ${sample} drawn by lot from the ${rest} below it. One drawn by lot above the limit counts for the model: it would have chosen it too.`,
  replacedNote: 'Case files that could not be investigated do not count.',
  uncertain: (missing) =>
    `Of ${missing === '1' ? '1 case file' : `${missing} case files`} there is no outcome yet. The figures hold if these are like the others.`,
  uncertainPrecision: (low, high) => `If not, precision lies between ${low} and ${high}`,
  uncertainRecall: (low, high) => `, and recall between ${low} and ${high}`,

  lotNext:
    'The lot counts in the measure at the top of this page. What a model makes of it, you see once a model is trained.',
  refusedTitle: 'Nothing can be said of all case files here yet',
  refused: {
    'not-done':
      'Of more than a fifth of a part there is no outcome yet. Those that are done first are not like the rest. Investigate the other case files, and read in the next delivery.',
    'no-model': 'The model chose nothing: all went by lot. The hit rate of the lot then holds for all case files.',
    'not-kept':
      'This selection was drawn with an older version. It did not keep which case files of the lot the model would have chosen too.',
    'zero-probability': (n) =>
      `Nothing went by lot. So ${n} case files had no chance of being investigated. These outcomes say nothing of all case files.`,
    'nothing-drawn': (n) =>
      `No case file of the lot with a known outcome lies below the limit of the model. So nothing is known of the ${n} below it. Draw more by lot next time.`,
  },
};

export const text = { nl, en };
