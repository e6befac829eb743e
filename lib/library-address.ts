/** Asking the library page to add the page of a tab: how that stands in its address, and on which sites it is worth offering. */

/** Sites that publish parliamentary papers. */
const PAPER_SITES = [
  'officielebekendmakingen.nl',
  'tweedekamer.nl',
  'eerstekamer.nl',
  'rijksoverheid.nl',
  'overheid.nl',
] as const;

/** Address of the library page, with the tab whose page is to be added. */
export function libraryAddress(tabId: number | null): string {
  return tabId === null ? '/library.html' : `/library.html?tab=${tabId}`;
}

/** The tab that an address names, or null. */
export function tabInAddress(search: string): number | null {
  const tab = new URLSearchParams(search).get('tab') ?? '';
  return /^\d{1,10}$/.test(tab) ? Number(tab) : null;
}

/** Whether a page may well be a parliamentary paper, by its address. */
export function isPaperSite(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    (protocol === 'https:' || protocol === 'http:') &&
    PAPER_SITES.some((site) => hostname === site || hostname.endsWith(`.${site}`))
  );
}
