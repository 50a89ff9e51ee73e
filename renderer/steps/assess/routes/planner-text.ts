const nl = {
  title: 'Wat kunt u met deze aantallen aantonen?',
  why: 'Dit kan vóór er een model is. Verander de aantallen en kijk wat er kan.',
  dossiers: 'Dossiers',
  capacity: 'Onderzoeken per kwartaal',
  randomShare: 'Deel door loting (%)',
  baseRate: 'Raak bij loting (%)',
  precision: 'Raak bij kiezen (%)',
  margin: 'Marge ± (procentpunt)',
  smallestGroup: 'Kleinste groep (%)',
  problems: {
    whole: (low: string, high: string) => `Typ een heel getal van ${low} tot ${high}.`,
    number: (low: string, high: string) => `Typ een getal van ${low} tot ${high}.`,
  },
  capacityAbove: 'Typ minder onderzoeken dan er dossiers zijn.',
  precisionBelow: 'Typ meer dan het deel dat bij loting raak is.',
  notYet: 'Vul eerst alle velden goed in.',
  questions: {
    margin: 'Hoe vaak is het raak bij loten?',
    comparison: 'Vindt kiezen meer dan loten?',
    recall: 'Welk deel vindt u van alles?',
    equality: 'Worden groepen even vaak ten onrechte onderzocht?',
  },
  needs: {
    random: (n: string) => `U heeft ${n} aselecte dossiers nodig.`,
    'per-group': (n: string) => `U heeft ${n} gekozen en ${n} aselecte dossiers nodig.`,
    unflagged: (n: string) => `U heeft ${n} aselecte dossiers nodig die niet waren gekozen.`,
    'lawful-per-group': (n: string) => `U heeft ${n} aselecte, rechtmatige dossiers per groep nodig.`,
  },
  brings: (n: string) => `Per kwartaal komen er ${n} bij.`,
  takes: (n: string) => (n === '1' ? 'Dat lukt in 1 kwartaal.' : `Dat duurt ${n} kwartalen.`),
  takesTooLong: (n: string) => `Dat duurt ${n} kwartalen: te lang.`,
  tooFew: 'Zo veel heeft uw gemeente er niet.',
  yearDifference: (points: string) => `In een jaar ziet u een verschil met loten vanaf ${points} procentpunt.`,
  noYearDifference: 'In een jaar ziet u met deze aantallen geen enkel verschil met loten.',
  allPossible: 'Met deze aantallen kunt u alle vier de vragen binnen 8 kwartalen beantwoorden.',
  notPossible: (n: string) =>
    n === '4'
      ? 'Met deze aantallen kan uw gemeente geen van de vier vragen binnen 8 kwartalen beantwoorden.'
      : `Met deze aantallen kan uw gemeente ${n} van de 4 vragen niet binnen 8 kwartalen beantwoorden.`,
  helps: 'Wat helpt:',
  help: {
    capacity: 'meer dossiers onderzoeken of meer door loting',
    together: 'samen tellen met andere gemeenten',
    margin: 'een ruimere marge aanvaarden',
  },
  basis:
    'Gerekend met 95 % zekerheid en 80 % kans dat u het verschil ziet. Langer dan 8 kwartalen is te lang: dan zijn beleid en inwoners veranderd.',
  together: (n: string) =>
    `U vergelijkt ${n} routes tegelijk met loten. Hoe meer u er vergelijkt, hoe meer dossiers elke vergelijking vraagt.`,
  details: (margin: string) =>
    `Bij “welk deel” is de marge ± 10 procentpunt. Groepen heten gelijk als hun verschil minder is dan ${margin} procentpunt.`,
};

const en: typeof nl = {
  title: 'What can you show with these numbers?',
  why: 'This can be done before there is a model. Change the numbers and see what is possible.',
  dossiers: 'Case files',
  capacity: 'Investigations per quarter',
  randomShare: 'Part drawn by lot (%)',
  baseRate: 'Hits by lot (%)',
  precision: 'Hits when chosen (%)',
  margin: 'Margin ± (percentage points)',
  smallestGroup: 'Smallest group (%)',
  problems: {
    whole: (low, high) => `Type a whole number from ${low} to ${high}.`,
    number: (low, high) => `Type a number from ${low} to ${high}.`,
  },
  capacityAbove: 'Type fewer investigations than there are case files.',
  precisionBelow: 'Type more than the part that is a hit by lot.',
  notYet: 'Fill in all fields first.',
  questions: {
    margin: 'How often is it a hit by lot?',
    comparison: 'Does choosing find more than drawing lots?',
    recall: 'Which part of everything do you find?',
    equality: 'Are groups wrongly investigated equally often?',
  },
  needs: {
    random: (n) => `You need ${n} random case files.`,
    'per-group': (n) => `You need ${n} chosen and ${n} random case files.`,
    unflagged: (n) => `You need ${n} random case files that were not chosen.`,
    'lawful-per-group': (n) => `You need ${n} random, lawful case files per group.`,
  },
  brings: (n) => `Each quarter brings ${n}.`,
  takes: (n) => (n === '1' ? 'One quarter is enough.' : `That takes ${n} quarters.`),
  takesTooLong: (n) => `That takes ${n} quarters: too long.`,
  tooFew: 'Your municipality does not have that many.',
  yearDifference: (points) => `In a year you see a difference with drawing lots from ${points} percentage points.`,
  noYearDifference: 'In a year these numbers show no difference with drawing lots at all.',
  allPossible: 'With these numbers you can answer all four questions within 8 quarters.',
  notPossible: (n) =>
    n === '4'
      ? 'With these numbers your municipality cannot answer any of the four questions within 8 quarters.'
      : `With these numbers your municipality cannot answer ${n} of the 4 questions within 8 quarters.`,
  helps: 'What helps:',
  help: {
    capacity: 'investigating more case files, or more by lot',
    together: 'counting together with other municipalities',
    margin: 'accepting a wider margin',
  },
  basis:
    'Computed with 95% confidence and an 80% chance that you see the difference. Longer than 8 quarters is too long: by then policy and residents have changed.',
  together: (n) =>
    `You compare ${n} routes with drawing lots at once. The more you compare, the more case files each comparison takes.`,
  details: (margin) =>
    `For “which part” the margin is ± 10 percentage points. Groups count as equal when they differ by less than ${margin} points.`,
};

export const plannerText = { nl, en };
