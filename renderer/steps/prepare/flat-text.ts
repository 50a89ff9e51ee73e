const nl = {
  title: 'Voorbereiden',
  why: 'Bij één tabel zijn de kenmerken al gekozen bij Gegevens. Met een kwartaallevering maakt het programma ze hier.',
  empty: 'Deze stap heeft nu nog niets voor u te doen',
  emptyData: (features: string, rows: string) =>
    `U heeft één tabel ingelezen met ${features} en ${rows} dossiers. Elke kolom met de rol kenmerk gaat zo naar het model.`,
  emptyNoData: 'U heeft nog geen levering ingelezen. Begin bij de stap Gegevens.',
  features: (count: string) => `${count} kenmerken`,
  willDo: 'Wat hier komt met een kwartaallevering',
  caption: 'Onderdelen van deze stap',
  part: 'Onderdeel',
  meaning: 'Betekenis',
  needs: 'Nodig',
  parts: [
    {
      part: 'Kenmerken uit meer tabellen',
      meaning: 'tellingen en standen op de peildatum, met een reden per kenmerk',
      needs: 'een kwartaallevering',
    },
    {
      part: 'Verdeling en lege waarden',
      meaning: 'per kenmerk wat het inhoudt en hoe vaak het leeg is',
      needs: 'een kwartaallevering',
    },
    {
      part: 'Proxy’s',
      meaning: 'een kenmerk dat een groep kan verraden, staat uit tot u een reden schrijft',
      needs: 'een kwartaallevering',
    },
    { part: 'Lektest', meaning: 'of een kenmerk de uitkomst al verraadt', needs: 'bekende uitkomsten' },
  ],
  now: 'Wat nu al is vastgelegd',
  columnCaption: 'Kolommen die het model gebruikt',
  column: 'Kolom',
  filled: 'Ingevuld',
  missing: 'Leeg',
  reason: 'Uw reden',
  noReason: 'niet nodig',
  toTrain: 'Verder naar Trainen',
  toIntake: 'Naar Gegevens',
  open: 'Niets open. U kunt verder.',
  openNoData: 'Nog te doen: lees eerst een levering in.',
};

const en: typeof nl = {
  title: 'Prepare',
  why: 'With one table the features were chosen at Data already. With a quarterly delivery the program makes them here.',
  empty: 'This step has nothing for you to do yet',
  emptyData: (features, rows) =>
    `You have read in one table with ${features} and ${rows} case files. Each column with the role of feature goes to the model as it is.`,
  emptyNoData: 'You have not read in a delivery yet. Start at the Data step.',
  features: (count) => `${count} features`,
  willDo: 'What comes here with a quarterly delivery',
  caption: 'Parts of this step',
  part: 'Part',
  meaning: 'Meaning',
  needs: 'Needs',
  parts: [
    {
      part: 'Features from more tables',
      meaning: 'counts and states on the reference date, with a reason per feature',
      needs: 'a quarterly delivery',
    },
    {
      part: 'Spread and missing',
      meaning: 'per feature what it holds and how often it is empty',
      needs: 'a quarterly delivery',
    },
    {
      part: 'Proxies',
      meaning: 'a feature that may give a group away is off until you write a reason',
      needs: 'a quarterly delivery',
    },
    { part: 'Leak test', meaning: 'whether a feature already gives the outcome away', needs: 'known outcomes' },
  ],
  now: 'What is recorded already',
  columnCaption: 'Columns that the model uses',
  column: 'Column',
  filled: 'Filled',
  missing: 'Empty',
  reason: 'Your reason',
  noReason: 'not needed',
  toTrain: 'On to Train',
  toIntake: 'To Data',
  open: 'Nothing open. You can go on.',
  openNoData: 'To do: read in a delivery first.',
};

export const text = { nl, en };
