/**
 * What attributes and their intersections weigh in the correction of one measurement of groups. Intersections grow with the square of the
 * attributes: without weights they dissolve a difference of one attribute, and the more attributes a municipality looks at, the less it
 * would see.
 */
export const familyWeights = { attributes: 0.75, intersections: 0.25 } as const;
