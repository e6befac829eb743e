const LENGTH = 110;

/** The first words of a text on one line, cut between words. */
export function opening(text: string): string {
  const line = text
    .slice(0, LENGTH * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LENGTH ? line : `${line.slice(0, line.lastIndexOf(' ', LENGTH))} …`;
}
