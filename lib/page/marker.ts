/**
 * Marks a document: reads it, keeps up with its changes, paints what is near the window. Knows nothing of extensions. Over 300 lines,
 * since it holds what the parts of the room tell each other; what they do is in their own files.
 */
import { Blocks } from './blocks.ts';
import { bySibling, type ChangedParts, Changes } from './changes.ts';
import { Doubts } from './confirm.ts';
import { nearMarks } from './crowd.ts';
import { applyDensity, isBefore } from './density.ts';
import { markAt } from './hit.ts';
import { CROWD_PAUSE, CROWDED, REPORT_PAUSE, WATCH_AT_ONCE } from './limits.ts';
import { type Block, type Mark, stillStands } from './mark.ts';
import type { MarkerOptions } from './marker-options.ts';
import { all, documentElementOf, hiddenOf } from './native.ts';
import { Nearby } from './nearby.ts';
import { neighbourOf } from './neighbour.ts';
import { Painter } from './paint.ts';
import { Reading, type ReadingTask } from './reading.ts';
import { watchRegistry } from './registry-watch.ts';
import { Roots } from './roots.ts';
import { blockOnScreen } from './screen.ts';
import { isSeen } from './seen.ts';
import { inBackground, Slice } from './slices.ts';
import { SurroundingsOfPass } from './surroundings.ts';

export class Marker {
  readonly #options: MarkerOptions;
  readonly #blocks = new Blocks();
  readonly #painter: Painter;
  readonly #nearby: Nearby;
  readonly #changes: Changes;
  readonly #doubts: Doubts;
  readonly #roots: Roots;
  #tasks: ReadingTask[] = [];
  #working: Promise<number> | null = null;
  #readings = 0;
  #root: Element | null = null;
  #checking = false;
  /** Whether anything changed since blocks were last looked through. */
  #stirred = false;
  #unseen = new Set<Block>();
  /** Every frame looks at all watched blocks again while more are added, so all but the first wait for the end of a reading. */
  readonly #toWatch = new Set<Block>();
  /** Near blocks of which only a part is near. */
  readonly #crowded = new Set<Block>();
  #scrollTimer: ReturnType<typeof setTimeout> | null = null;
  #watchedNow = 0;
  #reportTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: MarkerOptions) {
    const { signal, style, colour } = options;
    this.#options = options;
    this.#painter = new Painter(style, colour);
    this.#doubts = new Doubts(options.confirm, () => this.#working !== null, signal);
    this.#nearby = new Nearby((block, near, rendered) => this.#moved(block, near, rendered), signal);
    this.#changes = new Changes(
      {
        noticed: () => this.#checkSoon(),
        read: (parts) => this.#readParts(parts),
        readAll: () => this.#readAll(),
        roots: () => [options.document, ...this.#roots.shadows],
      },
      signal,
    );
    this.#roots = new Roots(options.document, {
      found: (root) => {
        options.dress(root);
        this.#changes.watch(root);
        this.#add({ root, kind: 'tree', from: null });
      },
      swept: () => this.#tidy(),
      signal,
    });
    const moved = (): void => {
      this.#scrollTimer ??= setTimeout(() => {
        this.#scrollTimer = null;
        this.#nearby.scrolled();
        for (const block of this.#crowded) this.#paint(block);
      }, CROWD_PAUSE);
    };
    for (const type of ['scroll', 'resize'])
      window.addEventListener(type, moved, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => {
      this.#painter.clear();
      this.#tasks = [];
      if (this.#scrollTimer !== null) clearTimeout(this.#scrollTimer);
      if (this.#reportTimer !== null) clearTimeout(this.#reportTimer);
    });
  }

  /** Reads what is on screen, then the rest; resolves when all is read once, to the milliseconds of work it took. */
  async start(): Promise<number> {
    const { document, signal } = this.#options;
    const spent = await this.#work(() => {
      this.#root = documentElementOf(document);
      this.#changes.watch(document);
      this.#taskAll();
    });
    if (signal.aborted) return spent;
    watchRegistry(document, () => this.#painter.keep(), signal);
    return spent + (await this.#roots.start());
  }

  /** All marks that are shown, in the order of their blocks' discovery. */
  *marks(): Generator<Mark> {
    for (const block of this.#blocks.values()) {
      if (block.rendered) for (const mark of block.marks) if (mark.shown && stillStands(mark)) yield mark;
    }
  }

  /** The mark that follows or precedes another in the document; without one the first or last. Wraps round. */
  neighbour(from: Mark | null, step: 'next' | 'previous'): Mark | null {
    return neighbourOf(this.marks(), from, step);
  }

  /** All shown marks of a term, in document order. */
  ofTerm(termId: string): Mark[] {
    return [...this.marks()].filter((mark) => mark.termId === termId).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  /** The painted mark at a point of the window. */
  at(x: number, y: number, atRest = false): Mark | null {
    return markAt(this.#options.document, this.#blocks, this.#roots.shadows, x, y, atRest);
  }

  /** Paints one mark as the open one, wherever it is. */
  activate(mark: Mark | null): void {
    if (mark !== null) this.#painter.add(mark);
    this.#painter.activate(mark);
  }

  /** Reads all again, since the finder finds other things now. */
  readAgain(): void {
    void this.#readAll();
  }

  #readAll(): Promise<number> {
    this.#taskAll();
    return this.#work();
  }

  #taskAll(): void {
    const { document } = this.#options;
    this.#tasks.push({ root: document, kind: 'tree', from: hiddenOf(document) ? null : blockOnScreen(document) });
    for (const root of this.#roots.shadows) this.#tasks.push({ root, kind: 'tree', from: null });
  }

  #readParts({ blocks, trees }: ChangedParts): Promise<number> {
    for (const root of blocks) this.#tasks.push({ root, kind: 'own', from: null });
    for (const [root, ...others] of bySibling(trees)) this.#tasks.push({ root, others, kind: 'tree', from: null });
    this.#roots.look(trees);
    return this.#work();
  }

  #add(task: ReadingTask): void {
    this.#tasks.push(task);
    void this.#work();
  }

  /** `begin`: called when the page has had its turn. */
  #work(begin?: () => void): Promise<number> {
    this.#working ??= inBackground(() => {
      if (!this.#options.signal.aborted) begin?.();
      return this.#workThrough();
    }).finally(() => {
      this.#working = null;
      // What came while the last blocks were put under watch.
      if (this.#tasks.length > 0 && !this.#options.signal.aborted) void this.#work();
    });
    return this.#working;
  }

  async #workThrough(): Promise<number> {
    const { document, signal } = this.#options;
    const slice = new Slice();
    const languages = new WeakMap<Node, boolean>();
    const hasLanguages = (root: Node): boolean => {
      const asked = root.nodeType === 9 || root instanceof ShadowRoot ? (root as Document | ShadowRoot) : document;
      const known = languages.get(asked) ?? all(asked, '[lang]:not(html)').length > 0;
      languages.set(asked, known);
      return known;
    };
    for (let task = this.#tasks.shift(); task !== undefined && !signal.aborted; task = this.#tasks.shift()) {
      const reading = new Reading(
        task,
        ++this.#readings,
        new SurroundingsOfPass(hasLanguages(task.root)),
        this.#blocks,
        {
          match: (text, language) => this.#options.match(text, language),
          found: (mark) => this.#show(mark),
          lost: (mark) => this.#hide(mark),
          block: (block) => this.#placed(block, task.kind === 'own'),
          doubt: (...doubt) => this.#doubts.ask(...doubt),
        },
      );
      while (reading.step()) {
        if (!slice.over) continue;
        await slice.next();
        if (signal.aborted) return slice.spent;
      }
    }
    this.#watchedNow = 0;
    for (const block of this.#toWatch) {
      this.#nearby.watch(block);
      if (slice.over) await slice.next();
    }
    this.#toWatch.clear();
    this.#changed();
    return slice.spent;
  }

  /** A block has marks now. `near`: it was read because it is on screen or has just changed. */
  #placed(block: Block, near: boolean): void {
    if (this.#watchedNow++ < WATCH_AT_ONCE) this.#nearby.watch(block);
    else this.#toWatch.add(block);
    if (near) block.near = true;
    if (block.near) this.#paint(block);
    this.#changed();
  }

  #moved(block: Block, near: boolean, rendered: boolean): void {
    if (block.rendered !== rendered) this.#changed();
    block.near = near;
    block.rendered = rendered;
    if (near) this.#paint(block);
    else {
      this.#crowded.delete(block);
      for (const mark of block.marks) this.#painter.remove(mark);
    }
  }

  #paint(block: Block): void {
    const known = new Map<Node, boolean>();
    let unseen = false;
    const marks = block.marks.length > CROWDED ? nearMarks(block) : block.marks;
    if (marks !== block.marks) {
      this.#crowded.add(block);
      const wanted = new Set(marks);
      for (const mark of block.marks) if (mark.range !== null && !wanted.has(mark)) this.#painter.remove(mark);
    }
    for (const mark of marks) {
      if (!mark.shown || mark.range !== null || !stillStands(mark)) continue;
      if (isSeen(mark, known)) this.#painter.add(mark);
      else unseen = true;
    }
    if (unseen) this.#unseen.add(block);
    else this.#unseen.delete(block);
    if (this.#changes.moving) this.#checkSoon();
  }

  #show(mark: Mark): void {
    mark.shown = this.#options.density === 'all';
    this.#blocks.put(mark);
  }

  #hide(mark: Mark): void {
    this.#painter.remove(mark);
    this.#blocks.remove(mark);
  }

  /** Before the next frame, and before each while changes are not told: no paint may stay on text that is not what was marked. */
  #checkSoon(): void {
    this.#stirred = true;
    const root = documentElementOf(this.#options.document);
    if (root !== null && root !== this.#root) {
      if (this.#root !== null) this.#options.replaced();
      this.#root = root;
    }
    if (this.#checking || this.#painter.painted.size === 0) return;
    this.#checking = true;
    requestAnimationFrame(() => {
      this.#checking = false;
      for (const mark of this.#painter.painted) if (!stillStands(mark)) this.#painter.remove(mark);
      if (this.#changes.moving) this.#checkSoon();
    });
  }

  /** From time to time: forget what left, look again at what was hidden. */
  #tidy(): void {
    const gone = this.#stirred ? this.#blocks.gone() : [];
    this.#stirred = false;
    for (const block of gone) {
      for (const mark of block.marks) this.#painter.remove(mark);
      this.#nearby.forget(block);
      this.#blocks.forget(block);
      this.#unseen.delete(block);
      this.#crowded.delete(block);
    }
    for (const block of this.#unseen) if (block.near) this.#paint(block);
  }

  #changed(): void {
    this.#reportTimer ??= setTimeout(() => {
      this.#reportTimer = null;
      this.#tidy();
      const { density, document } = this.#options;
      if (density !== 'all') {
        for (const mark of applyDensity(this.#blocks.values(), density, document)) {
          if (!mark.shown) this.#painter.remove(mark);
          else if (mark.block.near) this.#paint(mark.block);
        }
      }
      this.#options.changed();
    }, REPORT_PAUSE);
  }
}
