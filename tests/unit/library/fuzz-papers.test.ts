/**
 * Papers as HTML, XML and text that were damaged in every way: pieces gone, doubled, in another order, cut, with what has broken others
 * between them. `FUZZ_PAPERS` sets how many of each kind (10,000 by default, 333,334 for the proof), `FUZZ_SEED` which. They are held
 * out sixteen at a time, one of them whole and the others short: a short paper takes the same ways through the code as a long one, and
 * putting papers together as a pack costs as much for one as for sixteen.
 * Whatever comes: an offer or a refusal in words of ours, and what is offered would pass the border of packs.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readOffer } from '../../../lib/library/offer/read-offer.ts';
import { checkAdmitted, nastyText, offeredPack } from './nasty.ts';

const CASES = Number(process.env.FUZZ_PAPERS ?? 10_000);
/** The same cases in every test run: what a proof with others finds is mended, and does not fail somebody else's change. */
const SEED = { seed: Number(process.env.FUZZ_SEED ?? 1) };
const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../fixtures/corpus', name), 'utf8');

/** Papers held out at a time. */
const AT_A_TIME = 16;

/** Runs only where a script runs; nothing of it is text of the paper. */
const SCRIPT = 'kwaad7()';
/** The same in one of several papers. */
const scriptOf = (place: number): string => `kwaad${place}q()`;
const nastyMarkup = fc.constantFrom(
  `<script>${SCRIPT}</script>`,
  `<style>${SCRIPT}</style>`,
  `<img src=x onerror="${SCRIPT}">`,
  `<a href="javascript:${SCRIPT}">link</a>`,
  '<a href="file:///H:/prive/stuk.doc">link</a>',
  '<a href="https://zoek.officielebekendmakingen.nl/kst-32317-855">Kamerstuk 32317, nr. 855</a>',
  '<extref doc="javascript:alert(1)" soort="URL">x</extref>',
  `<svg onload="${SCRIPT}"><foreignObject><p>x</p></foreignObject></svg>`,
  '<template><p>Vraag 1</p></template>',
  '<table><tr><td>Vraag 1</td><td>Ja.</td></tr></table>',
  '<!-- --><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '&#x202E;',
  '<![CDATA[<b>x</b>]]>',
  '<?xml-stylesheet href="http://intranet/x"?>',
  '<div>'.repeat(300),
  '</div></div>',
  '<p',
  '<p a="',
  '\u0000',
);

/** A text taken apart where it may be cut: at tags, or at lines. */
const piecesOf = (text: string): string[] => text.split(text.includes('<') ? /(?=<)|(?<=>)/ : /(?<=\n)/);

function damagedPaper(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.constantFrom('gone', 'twice', 'swap', 'cut', 'insert', 'insert', 'replace'),
    fc.nat(),
    fc.nat(),
    fc.oneof(nastyText, nastyMarkup),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => {
      let pieces = piecesOf(text);
      for (const [how, a, b, extra] of changes) {
        const at = a % (pieces.length + 1);
        const other = b % (pieces.length + 1);
        if (how === 'gone') pieces.splice(at, (b % 4) + 1);
        else if (how === 'twice') pieces.splice(at, 0, pieces[other] ?? '');
        else if (how === 'swap') [pieces[at], pieces[other]] = [pieces[other] ?? '', pieces[at] ?? ''];
        else if (how === 'cut') pieces = pieces.slice(Math.min(at, other) >> 2, Math.max(at, other, 4));
        else pieces.splice(at, how === 'replace' ? 1 : 0, extra);
      }
      return pieces.join('');
    });
}

/** As bytes, now and then not in UTF-8, or with bytes that are nobody's text. */
const asBytes = fc.oneof(
  { weight: 6, arbitrary: fc.constant((text: string) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.constant((text: string) => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.constant((text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([at, bytes]) => (text: string) => {
      const whole = Buffer.from(text);
      // At the beginning of a line: within an address they would make another one of it.
      const place = whole.indexOf('\n', at % (whole.length + 1)) + 1;
      return Buffer.concat([whole.subarray(0, place), Buffer.from(bytes), whole.subarray(place)]);
    }),
  },
);

/** Papers of a question or two, without a number: each is a document of its own. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  html: [
    `<!doctype html><nav>Cookies</nav><div id="main-column"><h1>Vragen van het lid Van der Tuuk (SP) over medicijnen</h1>
<div class="vraag"><h2>Vraag 1</h2><p>Is dit <i>zo</i>?</p></div>
<div class="antwoord"><h2>Antwoord 1</h2><p>Ja. Zie <a href="/kst-36200-VI-23">Kamerstuk 36200 VI, nr. 23</a>.</p></div></div>`,
  ],
  xml: [
    `<officiele-publicatie><kamervragen>
<kamervraagomschrijving>Vragen van het lid Van Campen (VVD) over het bericht X</kamervraagomschrijving>
<vraag><nr>1</nr><al>Is dit zo?</al></vraag>
<antwoord><nr>Antwoord 1</nr><al>Ja. Zie <extref doc="kst-36200-VI-23">Kamerstuk 36200 VI, nr. 23</extref>.</al></antwoord>
</kamervragen></officiele-publicatie>`,
  ],
  txt: [
    `Vragen van de leden van de VVD-fractie
1. Hoeveel agenten zijn er?
Antwoord:
50.000. Zie Kamerstuk 36600 J, nr. 3.
2. Hoeveel daarvan zijn ziek?
Antwoord:
5.000.`,
    `Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN

1. Kunt u aangeven hoeveel dijken worden versterkt?

In totaal 2.000 kilometer.

2. Wanneer is dat gereed?

In 2050.1

1 Zie Kamerstuk 36600 J, nr. 3.`,
  ],
};

const KINDS: Readonly<Record<string, readonly string[]>> = {
  // Without its title: what stands behind a title without an end is its text, whatever it looks like.
  html: [fixture('kamervragen.html').replace(/<title>.*<\/title>/, '')],
  xml: ['kamervragen.xml', 'kamerstuk.xml'].map(fixture),
  txt: ['budget.txt', 'crypto.txt', 'dikes.txt', 'police.txt', 'school.txt', 'vaccines.txt'].map(fixture),
};

const damagedFile = (texts: readonly string[] = []) =>
  fc.tuple(damagedPaper(texts), asBytes).map(([text, encoded]) => ({ text, encoded }));

/** "<p<script>" begins an element of that name, in browsers too, and what stands in it is its text. */
const hidesAScript = (text: string): boolean => /<p(?: a=")?</.test(text);

test.each(Object.keys(KINDS))(
  'damaged %s is offered clean or refused with a reason',
  async (kind) => {
    const unforeseen = vi.spyOn(console, 'error');
    const seen = { offered: 0, refused: 0 };
    const papers = fc.tuple(
      damagedFile(KINDS[kind]),
      ...Array.from({ length: AT_A_TIME - 1 }, () => damagedFile(SHORT[kind])),
    );
    await fc.assert(
      fc.asyncProperty(papers, async (damaged) => {
        const texts = damaged.map(({ text }, place) => text.replaceAll(SCRIPT, scriptOf(place)));
        const files = damaged.map(({ encoded }, place) => ({
          name: `stuk${place}.${kind}`,
          blob: new Blob([new Uint8Array(encoded(texts[place] ?? ''))]),
        }));
        const { parts, refused } = await readOffer(files);
        expect(refused.map(({ code }) => code)).not.toContain('failed');
        const told = [...parts.flatMap(({ names }) => names), ...refused.map(({ name }) => name)];
        expect(told.sort()).toEqual(files.map(({ name }) => name).sort());
        seen.refused += refused.length;
        seen.offered += files.length - refused.length;
        for (const part of parts) {
          const pack = await offeredPack(part.file);
          if (typeof pack === 'string') throw new Error(`What is offered would be refused: ${pack}`);
          checkAdmitted(pack);
          expect(pack.exchanges.length).toBeGreaterThan(0);
          if (kind !== 'html') continue;
          const stored = JSON.stringify(pack);
          for (const [place, text] of texts.entries())
            if (!hidesAScript(text)) expect(stored).not.toContain(scriptOf(place));
        }
      }),
      { numRuns: Math.ceil(CASES / AT_A_TIME), ...SEED },
    );
    expect(unforeseen).not.toHaveBeenCalled();
    if (process.env.FUZZ_PAPERS !== undefined) console.log(`${kind}: ${seen.offered + seen.refused} cases`, seen);
    expect(Math.min(seen.offered, seen.refused)).toBeGreaterThan(CASES / 50);
  },
  Math.max(120_000, CASES * 20),
);
