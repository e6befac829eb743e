/** Pages used lately, up to a limit, read through the port when they are missing. */
import { DictionaryPage } from './dictionary.ts';
import { CACHE_BYTES } from './limits.ts';
import type { PageRequest, SearchPort } from './port.ts';

type Page = Uint8Array | DictionaryPage;
const NOTHING = new Uint8Array(0);

export interface PageName {
  /** Place of the segment among the headers. */
  readonly segment: number;
  readonly key: string;
}

export class PageCache {
  /** Bytes held. */
  kept = 0;
  readonly #port: SearchPort;
  readonly #segments: readonly string[];
  readonly #pages = new Map<string, Page>();

  /** `segments`: ids in the order of the headers. */
  constructor(port: SearchPort, segments: readonly string[]) {
    this.#port = port;
    this.#segments = segments;
  }

  get(segment: number, key: string): Page | undefined {
    return this.#pages.get(`${segment} ${key}`);
  }

  /** Bytes of a loaded page; empty where there is none. */
  bytes(segment: number, key: string): Uint8Array {
    const page = this.get(segment, key);
    return page instanceof Uint8Array ? page : NOTHING;
  }

  /** Makes sure that pages are there for whoever reads them next, without waiting in between. One read at most. */
  async load(requests: readonly PageName[]): Promise<void> {
    const missing = new Map<string, PageRequest>();
    for (const { segment, key } of requests) {
      const name = `${segment} ${key}`;
      const known = this.#pages.get(name);
      if (known === undefined) missing.set(name, { segment: this.#segments[segment] ?? '', key });
      else if (this.kept > CACHE_BYTES / 2) {
        // Last used goes last, as a Map keeps the order of insertion; needless while there is room.
        this.#pages.delete(name);
        this.#pages.set(name, known);
      }
    }
    if (missing.size === 0) return;
    if (this.kept > CACHE_BYTES) this.#makeRoom(new Set(requests.map(({ segment, key }) => `${segment} ${key}`)));
    const pages = await this.#port.pages([...missing.values()]);
    let at = 0;
    for (const name of missing.keys()) {
      const bytes = pages[at++];
      // Another search may have read it meanwhile.
      if (!bytes || this.#pages.has(name)) continue;
      const page = name.includes(' v') ? new DictionaryPage(bytes) : bytes;
      this.kept += sizeOf(page);
      this.#pages.set(name, page);
    }
  }

  /** Frees the pages that were not used for longest, but for those that are needed now. */
  #makeRoom(needed: ReadonlySet<string>): void {
    for (const [name, page] of this.#pages) {
      if (this.kept <= CACHE_BYTES / 2) break;
      if (needed.has(name)) continue;
      this.kept -= sizeOf(page);
      this.#pages.delete(name);
    }
  }
}

const sizeOf = (page: Page) => (page instanceof DictionaryPage ? page.size : page.length);
