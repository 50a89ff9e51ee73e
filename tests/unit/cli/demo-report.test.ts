import { describe, expect, it } from 'vitest';
import type { DemoDrift } from '../../../electron/cli/demo-testing.ts';
import { demoDriftPart } from '../../../electron/report/demo-drift-part.ts';
import { demoGroupsPart } from '../../../electron/report/demo-groups-part.ts';
import { stabilityPart } from '../../../electron/report/demo-testing-part.ts';
import { intervalRows } from '../../../electron/report/interval-rows.ts';
import type { GroupFigure, GroupsMeasured, ShownFigure } from '../../../shared/contract/assess-groups.ts';
import type { Stability } from '../../../shared/contract/assess-stability.ts';

/** What a reader sees, with a bar for each run of tags. */
const shown = (html: string): string => html.replaceAll(/(<[^>]+>)+/g, '|').replaceAll('\u00a0', ' ');
const estimate = (value: number, low: number, high: number) => ({ value, low, high });

describe('firmness in the demo report', () => {
  const list: NonNullable<Stability['list']> = {
    kept: estimate(18, 10, 22),
    lengths: [],
    returns: [],
    borderline: 17,
    certain: 3,
    justOutside: 5,
    tied: null,
    width: estimate(0.24, 0.18, 0.34),
  };
  const stability = { model: 'rulefit', capacity: 32, eligible: 1016, repeats: 50, seeds: 0, rerun: null } as const;

  it('gives the counts, and says why where there is no list', () => {
    const terms = [{ text: { nl: 'regel', en: 'rule' }, repeats: 4 }];
    const said = shown(stabilityPart({ ...stability, list, terms }));
    expect(said).toContain('Van de 32 dossiers op deze lijst zouden er 18 bij een andere steekproef');
    expect(said).toContain('zijn het er 10 tot 22. Gemeten met 50 herhalingen');
    expect(said).toContain('|grensgeval|17|');
    expect(said).toContain('|net buiten de lijst|5|');
    expect(said).toContain('|24 (18 tot 34)|');
    expect(stabilityPart({ ...stability, list: null, terms: [] })).toContain('elk dossier dezelfde schatting');
    expect(stabilityPart({ ...stability, list: null, terms })).toContain('geen herhalingen bewaard');
  });
});

describe('groups in the demo report', () => {
  const figure = (own: Partial<ShownFigure>): ShownFigure => ({
    hidden: null,
    measure: 'wronglySelected',
    attribute: 'leeftijdsgroep',
    group: '18-29',
    hits: 30,
    n: 100,
    rate: estimate(0.3, 0.219, 0.396),
    others: { hits: 20, n: 400 },
    difference: estimate(0.25, 0.166, 0.347),
    riskRatio: null,
    p: 0.0001,
    adjustedP: 0.001,
    verdict: 'difference',
    needed: null,
    ...own,
  });
  const measured = (own: Partial<GroupsMeasured>): GroupsMeasured => ({
    model: 'rulefit-readable',
    capacity: 46,
    eligible: 1000,
    smallest: 30,
    margin: 0.05,
    random: 585,
    learnedFrom: false,
    practice: { dossiers: 2903, from: '2025-01-01' },
    figures: [],
    calibration: [],
    chain: [],
    proxies: [],
    scanned: 0,
    terms: [],
    clusters: { figures: [], refused: null },
    caseworkers: { figures: [], refused: null },
    by: 'demo',
    at: '2026-11-22T12:00:00Z',
    upToDate: true,
    toExplain: [],
    ...own,
  });

  it('lists every kind of finding that asks for an explanation, with counts and intervals', () => {
    const proxy = { attribute: 'wijkcode', group: 'WK1', label: 'huur', n: 491, flagged: true } as const;
    const said = shown(
      demoGroupsPart(
        measured({
          figures: [figure({})],
          calibration: [
            {
              attribute: 'geslacht',
              group: 'V',
              n: 300,
              hits: 60,
              predicted: 0.1,
              observed: estimate(0.2, 0.156, 0.249),
              differs: true,
              hidden: null,
            },
            {
              attribute: 'geslacht',
              group: 'M',
              n: 300,
              hits: 30,
              predicted: 0.1,
              observed: estimate(0.1, 0.07, 0.14),
              differs: false,
              hidden: null,
            },
          ],
          proxies: [
            { ...proxy, feature: 'huur', auc: estimate(0.64, 0.6, 0.68) },
            { ...proxy, feature: 'huur', group: 'WK2', auc: estimate(0.71, 0.66, 0.75) },
            { ...proxy, feature: 'huur', group: 'WK3', auc: estimate(0.55, 0.5, 0.6), flagged: false },
          ],
          clusters: {
            figures: [
              {
                cluster: 1,
                n: 50,
                hits: 30,
                others: { hits: 40, n: 250 },
                difference: estimate(0.44, 0.297, 0.568),
                p: 0.001,
                adjustedP: 0.001,
                verdict: 'difference',
                marks: [],
              },
            ],
            refused: null,
          },
        }),
      ),
    );
    expect(said).toContain('vóór gebruik: 4|');
    expect(said).toContain(
      '|ten onrechte gekozen|leeftijdsgroep 18-29|30 van 100: 30,0 % (21,9 tot 39,6 %); de anderen 20 van 400; verschil +25,0 procentpunt (+16,6 tot +34,7)|',
    );
    expect(said).toContain('|geslacht V|geschat 10,0 %; gevonden 60 van 300: 20,0 % (15,6 tot 24,9 %)|');
    expect(said).toContain('|staat voor wijkcode|huur|AUC tot 0,71 (0,66 tot 0,75), n = 491|');
    expect(said).toContain('|groep 2|vergist zich bij 30 van 50; bij de rest bij 40 van 250; verschil +44,0');
    expect(said).not.toContain('geslacht M');
  });

  it('sets practice beside the model for every group of either, and leaves intersections out', () => {
    const said = shown(
      demoGroupsPart(
        measured({
          figures: [
            figure({ verdict: 'too-small', hits: 2, n: 18, rate: estimate(0.111, 0.031, 0.328), difference: null }),
            figure({ measure: 'practiceWrongly', hits: 443, n: 724, others: { hits: 687, n: 2179 } }),
            figure({
              measure: 'practiceWrongly',
              group: '',
              verdict: 'undecided',
              difference: estimate(0.5, -0.1, 0.9),
            }),
            figure({ measure: 'practiceWrongly', attribute: 'leeftijdsgroep × geslacht', group: '18-29 × V' }),
          ],
        }),
      ),
    );
    expect(said).toContain('|leeftijdsgroep 18-29|2 van 18: 11,1 % (3,1 tot 32,8 %)|te klein|443 van 724: ');
    expect(said).toContain('|leeftijdsgroep onbekend|–|–|30 van 100: 30,0 % (21,9 tot 39,6 %)|onbeslist|');
    expect(said).toContain('het grootst bij leeftijdsgroep 18-29: ten onrechte onderzocht 443 van 724');
    expect(said).not.toContain('18-29 × V');
    expect(said).toContain('geen verschil aangetoond dat uitleg nodig heeft');
    expect(said).toContain('|model|0|0|0|1|');
    expect(said).toContain('|huidige praktijk|2|0|1|0|');
  });

  it('shows no count of a few people, nor one from which it follows, not even of the group that practice burdens most', () => {
    const unseen = { hits: null, n: null, rate: null, others: null, difference: null, riskRatio: null } as const;
    const hide = (group: string, hidden: 'small' | 'protects'): GroupFigure => {
      const own = { attribute: 'geslacht', group, measure: 'practiceWrongly', verdict: 'difference' } as const;
      return { ...own, ...unseen, p: null, adjustedP: null, needed: null, hidden };
    };
    const said = shown(demoGroupsPart(measured({ figures: [hide('X', 'small'), hide('V', 'protects')] })));
    expect(said).toContain('|geslacht X|–|–|minder dan 10|');
    expect(said).toContain('|geslacht V|–|–|niet getoond|');
    expect(said).not.toContain('het grootst bij');
  });
});

describe('drift in the demo report', () => {
  const drift = (alarms: DemoDrift['alarms']): DemoDrift => ({
    alarms,
    recalibration: { on: '2027-01-01', latest: '2027-05-22', passed: true, chosen: true },
    result: {
      trainedFor: '2026-10-01',
      trainedQuarter: '2026-K4',
      features: [{ feature: 'huur', label: { nl: 'huur per maand', en: 'rent' }, quarters: [] }],
      rates: [],
      rateChanges: [],
      margin: 0.05,
      score: [],
      calibration: [
        { quarter: '2026-K2', group: 'random', n: 90, hits: 9, expected: 9, level: null },
        {
          quarter: '2026-K3',
          group: 'random',
          n: 84,
          hits: 10,
          expected: 17.8,
          level: estimate(Math.log(0.48), Math.log(0.25), Math.log(0.95)),
        },
      ],
    },
  });
  const alarm = { subject: null, against: null, figure: null } as const;

  it('gives each signal its figures, gravest first, and those of too few dossiers together', () => {
    const said = shown(
      demoDriftPart(
        drift([
          { ...alarm, what: 'feature', level: 'undecided', subject: 'a' },
          { ...alarm, what: 'feature', level: 'undecided', subject: 'b' },
          { ...alarm, what: 'score', level: 'attention', against: 'before', figure: 0.12 },
          { ...alarm, what: 'feature', level: 'alarm', subject: 'huur', against: 'trained', figure: 0.31 },
          { ...alarm, what: 'calibration', level: 'alarm', subject: 'random', figure: -0.73 },
          { ...alarm, what: 'recalibration', level: 'alarm' },
        ]),
      ),
    );
    expect(said).toContain('3 keer alarm, 1 keer let op, 2 keer onbeslist.');
    const signals = [
      'alarm|kenmerk: huur per maand|PSI 0,31 sinds de training',
      'alarm|ijking, geloot|in 2026-K3 10 van 84 onrechtmatig, het model verwachtte er 17,8; de kansverhouding is 0,48 keer de geschatte (0,25 tot 0,95)',
      'alarm|herijken|moest op 2027-01-01',
      'let op|schattingen van het model|PSI 0,12 sinds de peildatum ervoor',
      'onbeslist|kenmerken: 2|te weinig dossiers',
    ];
    const places = signals.map((signal) => said.indexOf(`|${signal}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says so where nothing moved', () => {
    expect(demoDriftPart(drift([]))).toContain('ligt binnen de grenzen');
  });
});

describe('rows of intervals', () => {
  it('places shares on one scale that holds every interval, with the band behind them', () => {
    const row = { name: 'loting', counts: '68 van 585', shape: 'ring' } as const;
    const svg = intervalRows('Trefkans', [{ ...row, estimate: estimate(0.1, 0, 0.2) }], { low: 0, high: 0.2 });
    // From 0 at 210 to 20 % at 670: half of it is the share of 10 %.
    expect(svg).toContain('<circle cx="440"');
    expect(svg).toContain('M210 23H670');
    expect(svg).toContain('<rect x="210" y="4" width="460"');
    expect(svg).toContain('>20 %</text>');
    expect(svg).toContain('>68 van 585</text>');
  });
});
