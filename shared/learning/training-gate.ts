/**
 * Fewer known unlawful (or lawful) rows than this refuses every model but RuleFit, which needs more (METHOD 2.7): scorecard, risk groups,
 * and the estimate of a card or profile. Who reaches a card's threshold or fits a profile needs no outcomes and can always be tested.
 */
export const MIN_POSITIVES = 30;
