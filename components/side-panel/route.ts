/** Where a reader is in the side panel. Every place has an address, so that reload, history and links from elsewhere work. */

export type Route =
  /** What parliament said about the terms on the page in the active tab. */
  | { readonly view: 'page' }
  | { readonly view: 'results'; readonly query: string }
  | { readonly view: 'exchange'; readonly id: string }
  /** All documents of the library. */
  | { readonly view: 'papers' }
  | { readonly view: 'outline'; readonly documentId: string }
  /** Bookmarks and notes. */
  | { readonly view: 'kept' };

/** The place that an address such as `?q=tunesie` or `?exchange=…` names; an address that names nothing is the page view. */
export function routeOf(search: string): Route {
  const parameters = new URLSearchParams(search);
  const exchange = parameters.get('exchange');
  if (exchange) return { view: 'exchange', id: exchange };
  const query = parameters.get('q');
  if (query?.trim()) return { view: 'results', query };
  const document = parameters.get('document');
  if (document) return { view: 'outline', documentId: document };
  const view = parameters.get('view');
  return view === 'papers' || view === 'kept' ? { view } : { view: 'page' };
}

/** The address of a place, as the query part of the panel's URL (empty for the page view). */
export function addressOf(route: Route): string {
  switch (route.view) {
    case 'exchange':
      return `?${new URLSearchParams({ exchange: route.id })}`;
    case 'results':
      return `?${new URLSearchParams({ q: route.query })}`;
    case 'outline':
      return `?${new URLSearchParams({ document: route.documentId })}`;
    case 'papers':
    case 'kept':
      return `?view=${route.view}`;
    case 'page':
      return '';
  }
}
