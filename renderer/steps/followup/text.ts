const nl = {
  title: 'Opvolgen',
  why: 'Hier legt u straks vast wat een onderzoek opleverde. Zonder die uitkomsten kan het programma niet zeggen of de selectie beter werkt dan loten.',
  empty: 'Er valt nog niets op te volgen',
  drawn: (at: string, count: string) =>
    `U trok op ${at} een selectie van ${count} dossiers. Uitkomsten vastleggen kan in een latere versie. Bewaar ze tot dan in uw eigen systeem.`,
  notDrawn: 'Er is nog geen selectie getrokken. Uitkomsten vastleggen komt in een latere versie.',
  willDo: 'Wat hier straks staat',
  caption: 'Gegevens per dossier',
  field: 'Gegeven',
  meaning: 'Betekenis',
  rows: [
    { field: 'Dossier en route', meaning: 'model of loting; de onderzoeker ziet de route niet' },
    { field: 'Uitkomst', meaning: 'rechtmatig, onrechtmatig, hulp geboden, afgebroken of ingetrokken' },
    { field: 'Bedrag en doorlooptijd', meaning: 'alleen als er iets is gevonden' },
    { field: 'Bezwaar', meaning: 'een gegrond bezwaar verandert de uitkomst achteraf' },
  ],
  openDrawn: 'Nog te doen: bekijk de dossiers van de selectie.',
  openNotDrawn: 'Nog te doen: trek eerst een selectie.',
  toDossier: 'Naar de dossiers',
  toRank: 'Naar Rangschikken',
};

const en: typeof nl = {
  title: 'Follow up',
  why: 'Here you will record what an investigation found. Without those outcomes the program cannot say whether the selection beats drawing lots.',
  empty: 'There is nothing to follow up yet',
  drawn: (at, count) =>
    `On ${at} you drew a selection of ${count} case files. Recording outcomes comes in a later version. Until then keep them in your own system.`,
  notDrawn: 'No selection has been drawn yet. Recording outcomes comes in a later version.',
  willDo: 'What will be here',
  caption: 'Facts per case file',
  field: 'Fact',
  meaning: 'Meaning',
  rows: [
    { field: 'Case file and route', meaning: 'model or lot; the investigator does not see the route' },
    { field: 'Outcome', meaning: 'lawful, unlawful, help given, broken off or withdrawn' },
    { field: 'Amount and duration', meaning: 'only if something was found' },
    { field: 'Objection', meaning: 'an objection that is upheld changes the outcome afterwards' },
  ],
  openDrawn: 'To do: look at the case files of the selection.',
  openNotDrawn: 'To do: draw a selection first.',
  toDossier: 'To the case files',
  toRank: 'To Rank',
};

export const text = { nl, en };
