/** Ids of the parts of a measurement, so that the list of what comes out can go there; in the order of the page. */
export const partIds = {
  explain: 'groups-explain',
  measures: 'groups-measures',
  chain: 'groups-chain',
  proxies: 'groups-proxies',
  calibration: 'groups-calibration',
  clusters: 'groups-clusters',
  caseworkers: 'groups-caseworkers',
  trials: 'groups-trials',
  tables: 'groups-tables',
} as const;

export type PartId = keyof typeof partIds;
