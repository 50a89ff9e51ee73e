/**
 * Persons that belong together because they applied for the same dossier, one after the other: what is learned of one may not be tested on
 * the other, who lives in the same household. Each is told by the smallest id of the group.
 * @param cases ids of dossier and applicant
 */
export function personGroups(
  cases: readonly { readonly dossier: number; readonly person: number }[],
): (person: number) => number {
  const parent = new Map<number, number>();
  const rootOf = (person: number): number => {
    let root = person;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
  };
  const applicant = new Map<number, number>();
  for (const { dossier, person } of cases) {
    const earlier = applicant.get(dossier);
    if (earlier === undefined) applicant.set(dossier, person);
    else join(earlier, person);
  }
  return rootOf;
}
