const nl = {
  why: 'Mensen die het werk kennen, stellen vragen op met vaste antwoorden en punten. Een dossier telt pas mee als het de drempel van een soort haalt.',
  proposal: 'Een kaart is een voorstel van mensen. Zij zegt niets over schuld. Een score is geen verdenking.',
  lawful:
    'Zet er niets op dat een groep aanwijst, zoals herkomst, geslacht, gezondheid of een strafrechtelijk verleden.',
  start: 'Nieuwe kaart beginnen',
  empty: 'Er is nog geen kaart. Zonder kaart slaat de training dit model over.',
  name: 'Naam van de kaart',
  nameMissing: 'Geef de kaart een naam.',
  types: 'Soorten onrechtmatigheid',
  typesWhy: 'Bijvoorbeeld werk dat niet is gemeld, of een partner die niet is gemeld. Per soort telt de kaart punten.',
  typeLabel: (n: string) => `Soort ${n}`,
  typeMissing: 'Geef deze soort een naam.',
  threshold: (n: string) => `Drempel van soort ${n}, in punten`,
  thresholdWrong: 'Vul een getal boven 0 in.',
  tooHigh: (most: string) => `Zo hoog komt niemand: samen geven de antwoorden hoogstens ${most} punten.`,
  addType: 'Soort toevoegen',
  removeType: (n: string) => `Soort ${n} weghalen`,
  others: 'Eén hoog kenmerk is nooit genoeg',
  othersLabel: 'Ten minste zo veel andere vragen boven het gemiddelde',
  othersHint:
    'Scoort een dossier alleen op één vraag hoog, dan telt het niet mee. 0 zet deze regel uit; 1 of meer is beter.',
  othersWrong: (most: string) =>
    most === '0'
      ? 'Vul 0 in, of stel eerst meer vragen: er zijn geen andere vragen.'
      : `Vul een heel getal in van 0 tot ${most}: er zijn niet meer andere vragen.`,
  othersOff: 'De regel staat uit: één kenmerk kan nu genoeg zijn. Bedenk of dat eerlijk is.',
  questions: 'Vragen',
  questionsWhy: 'Een dossier krijgt de punten van het eerste antwoord dat klopt, en geen punten als er geen klopt.',
  noQuestions: 'Er zijn nog geen vragen. Kies een kenmerk en voeg een vraag toe.',
  questionMissing: 'Kies een kenmerk en voeg minstens één vraag toe.',
  noAnswers: 'Voeg minstens één antwoord toe.',
  newQuestion: 'Kenmerk voor een nieuwe vraag',
  addQuestion: 'Vraag toevoegen',
  question: (n: string, feature: string) => `Vraag ${n}: ${feature}`,
  questionText: 'Vraag in gewone taal',
  removeQuestion: (n: string) => `Vraag ${n} weghalen`,
  answer: (n: string) => `Antwoord ${n}`,
  addAnswer: 'Antwoord toevoegen',
  removeAnswer: (n: string) => `Antwoord ${n} weghalen`,
  points: (type: string) => `Punten voor ${type}`,
  pointsWrong: 'Vul een getal in van −1.000 tot 1.000.',
  unnamed: (n: string) => `soort ${n}`,
  save: 'Kaart bewaren',
  discard: 'Wijzigingen weggooien',
  clear: 'Kaart wissen…',
  clearTitle: 'Deskundigenkaart wissen?',
  clearWords: (questions: string) =>
    `De kaart met ${questions} vragen gaat weg en is niet terug te halen. Modellen die ermee zijn getraind, blijven staan.`,
  doClear: 'Kaart wissen',
  open: (n: string) => (n === '1' ? 'Nog 1 veld is niet goed ingevuld.' : `Nog ${n} velden zijn niet goed ingevuld.`),
  unsaved: 'Niet bewaard.',
  saved: 'Bewaard. De kaart doet mee vanaf de volgende training.',
  absentTitle: 'De kaart vraagt naar iets dat deze levering niet heeft',
  absent: (names: string) => `Niet gevonden: ${names}. Haal die vragen weg, of lever deze kenmerken aan.`,
  reached: 'Wat de bewaarde kaart bereikt',
  reachedNote:
    'Geteld in dossiers met bekende uitkomst waarvan het model leert. Die zijn niet aselect gekozen. Aandeel: van alle dossiers in de levering.',
  reaches: 'Wat deze kaart bereikt',
  overlapping: (names: string) =>
    `Antwoorden overlappen bij: ${names}. Dan telt het eerste antwoord dat klopt. Let op de volgorde.`,
  type: 'Soort',
  hits: 'Raak van n, met interval',
  share: 'Haalt de drempel',
  shareOf: (n: string, share: string) => `${n} dossiers (${share})`,
  heldBack: (n: string) =>
    n === '0'
      ? 'Geen dossier bleef buiten omdat één hoog kenmerk alleen stond.'
      : `${n} dossiers haalden een drempel en blijven toch buiten: één hoog kenmerk stond alleen.`,
  ruleOff: 'De regel van één hoog kenmerk staat uit.',
};

const en: typeof nl = {
  why: 'People who know the work draw up questions with fixed answers and points. A case file counts only when it reaches the threshold of a kind.',
  proposal: 'A card is a proposal of people. It says nothing about guilt. A score is no suspicion.',
  lawful: 'Put nothing on it that points at a group, such as origin, sex, health or a criminal past.',
  start: 'Begin a new card',
  empty: 'There is no card yet. Without a card the training skips this model.',
  name: 'Name of the card',
  nameMissing: 'Give the card a name.',
  types: 'Kinds of unlawfulness',
  typesWhy:
    'For instance work that was not reported, or a partner who was not reported. The card counts points per kind.',
  typeLabel: (n) => `Kind ${n}`,
  typeMissing: 'Give this kind a name.',
  threshold: (n) => `Threshold of kind ${n}, in points`,
  thresholdWrong: 'Fill in a number above 0.',
  tooHigh: (most) => `Nobody gets that high: together the answers give ${most} points at most.`,
  addType: 'Add kind',
  removeType: (n) => `Take kind ${n} away`,
  others: 'One high characteristic never suffices',
  othersLabel: 'At least so many other questions above average',
  othersHint:
    'A case file that scores high on one question only does not count. 0 switches this rule off; 1 or more is better.',
  othersWrong: (most) =>
    most === '0'
      ? 'Fill in 0, or ask more questions first: there are no others.'
      : `Fill in a whole number from 0 to ${most}: there are no more other questions.`,
  othersOff: 'The rule is off: one characteristic may now suffice. Consider whether that is fair.',
  questions: 'Questions',
  questionsWhy: 'A case file gets the points of the first answer that holds, and none when none does.',
  noQuestions: 'There are no questions yet. Choose a feature and add a question.',
  questionMissing: 'Choose a feature and add at least one question.',
  noAnswers: 'Add at least one answer.',
  newQuestion: 'Feature for a new question',
  addQuestion: 'Add question',
  question: (n, feature) => `Question ${n}: ${feature}`,
  questionText: 'Question in plain words',
  removeQuestion: (n) => `Take question ${n} away`,
  answer: (n) => `Answer ${n}`,
  addAnswer: 'Add answer',
  removeAnswer: (n) => `Take answer ${n} away`,
  points: (type) => `Points for ${type}`,
  pointsWrong: 'Fill in a number from −1,000 to 1,000.',
  unnamed: (n) => `kind ${n}`,
  save: 'Keep card',
  discard: 'Throw changes away',
  clear: 'Clear card…',
  clearTitle: 'Clear the expert card?',
  clearWords: (questions) =>
    `The card with ${questions} questions goes away and cannot be brought back. Models that were trained with it stay.`,
  doClear: 'Clear card',
  open: (n) => (n === '1' ? '1 field is not filled in well yet.' : `${n} fields are not filled in well yet.`),
  unsaved: 'Not kept.',
  saved: 'Kept. The card takes part from the next training.',
  absentTitle: 'The card asks for something that this delivery does not have',
  absent: (names) => `Not found: ${names}. Take those questions away, or deliver these features.`,
  reached: 'What the kept card reaches',
  reachedNote:
    'Counted in case files with a known outcome that the model learns from. They were not drawn at random. Share: of all case files in the delivery.',
  reaches: 'What this card reaches',
  overlapping: (names) => `Answers overlap at: ${names}. Then the first answer that holds counts. Mind the order.`,
  type: 'Kind',
  hits: 'Hits of n, with interval',
  share: 'Reaches the threshold',
  shareOf: (n, share) => `${n} case files (${share})`,
  heldBack: (n) =>
    n === '0'
      ? 'No case file stayed out because one high characteristic stood alone.'
      : `${n} case files reached a threshold and still stay out: one high characteristic stood alone.`,
  ruleOff: 'The rule of one high characteristic is off.',
};

export const text = { nl, en };
