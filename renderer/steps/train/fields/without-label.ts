/** What a sentence says of a feature, without the feature's name in front of it: of "te laat: 3 of meer" it is "3 of meer". */
export function withoutLabel(sentence: string, label: string): string {
  const start = `${label}: `;
  return sentence.startsWith(start) ? sentence.slice(start.length) : sentence;
}
