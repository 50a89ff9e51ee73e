interface TwoLinesProps {
  readonly first: string;
  readonly second: string;
}

/** A head of a table with a smaller line under it. */
export function TwoLines({ first, second }: TwoLinesProps) {
  return (
    <>
      {first}
      <br />
      <span className="sub second-line">{second}</span>
    </>
  );
}
