/**
 * Deviance of log-odds against outcomes: twice the weighted negative log-likelihood, without overflow.
 * @param outcome 0 or 1 per row
 * @param rows the rows to count; all of them when left out
 */
export function devianceOf(
  logOdds: Float64Array,
  outcome: Uint8Array,
  weights: Float64Array,
  rows?: Int32Array,
): number {
  const count = rows?.length ?? logOdds.length;
  let deviance = 0;
  for (let at = 0; at < count; at++) {
    const row = rows === undefined ? at : (rows[at] as number);
    const eta = logOdds[row] as number;
    const loss = Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - (outcome[row] as number) * eta;
    deviance += 2 * (weights[row] as number) * loss;
  }
  return deviance;
}
