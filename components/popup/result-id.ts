export const RESULTS_ID = 'results';

/** The element id of a result: `aria-activedescendant` needs one. */
export function resultElementId(exchangeId: string): string {
  return `result-${exchangeId}`;
}
