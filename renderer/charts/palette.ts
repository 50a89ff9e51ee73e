/** Chart colours: apart under protan, deutan and tritan vision. At most three per chart, each with a shape or dash of its own. */
export const palette = {
  ink: '#17212b',
  secondInk: '#45525f',
  grid: '#d5dbe1',
  axis: '#76828f',
  band: '#e4edf6',
  series: ['#174a7c', '#b8570b', '#6f7a85'],
  dashes: ['', '7 4', '2 3'],
} as const;
