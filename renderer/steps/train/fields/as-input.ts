type Mutable<Value> = { -readonly [Key in keyof Value]: Mutable<Value[Key]> };

/** A copy of a draft as a call takes it: inputs are read from schemas, which know no `readonly`. */
export const asInput = <Value>(draft: Value): Mutable<Value> => structuredClone(draft) as Mutable<Value>;
