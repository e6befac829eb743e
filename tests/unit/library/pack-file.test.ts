import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../lib/corpus/pack.ts';
import { asPack, packAsBlob } from '../../../lib/library/pack-export.ts';
import { openPackFile } from '../../../lib/library/pack-file.ts';
import { samplePack } from './sample.ts';

const pack = samplePack('a', 40);

async function read(file: Blob): Promise<Pack> {
  const { head, parts } = await openPackFile(file);
  return asPack(head, parts);
}

const asFile = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text]);

async function linesOf(value: Pack): Promise<string[]> {
  const packed = await packAsBlob(value, 'lines');
  const text = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return text.trimEnd().split('\n');
}

describe('a pack as a file', () => {
  test('comes back the same in every form', async () => {
    expect(await read(await packAsBlob(pack, 'json'))).toEqual(pack);
    expect(await read(await packAsBlob(pack, 'lines'))).toEqual(pack);
    expect(await read(asFile(JSON.stringify(pack, null, 2)))).toEqual(pack);
    expect(await read(asFile(new Uint8Array(gzipSync(JSON.stringify(pack)))))).toEqual(pack);
  });

  test.each([
    ['nothing', '', 'not-a-pack'],
    ['a recipe', 'Neem twee eieren en klop ze los.', 'not-a-pack'],
    ['an array', '[1,2]', 'not-a-pack'],
    ['another format', '{"format":"kookboek","version":1}', 'not-a-pack'],
    ['a later version', JSON.stringify({ ...pack, version: 2 }), 'newer'],
    ['a list missing', JSON.stringify({ ...pack, terms: undefined }), 'invalid'],
    ['nesting', `{"format":${'['.repeat(50)}${']'.repeat(50)}}`, 'too-deep'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x00]), 'not-a-pack'],
    ['half a gzip', new Uint8Array(gzipSync(JSON.stringify(pack))).slice(0, 200), 'not-gzip'],
    ['a gzip bomb', new Uint8Array(gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x20))), 'too-large'],
  ])('is refused when it is %s', async (_, content, problem) => {
    await expect(read(asFile(content))).rejects.toMatchObject({ name: 'PackError', problem });
  });

  test('that was cut off at any line is refused', async () => {
    const lines = await linesOf(pack);
    for (const kept of [1, 2, 10, lines.length - 1]) {
      await expect(read(asFile(lines.slice(0, kept).join('\n')))).rejects.toMatchObject({ problem: 'cut-off' });
    }
    const shortened = lines.toSpliced(5, 1).join('\n');
    await expect(read(asFile(shortened))).rejects.toMatchObject({ problem: 'cut-off' });
  });

  test('says at which line or part it is wrong', async () => {
    const lines = await linesOf(pack);
    lines[7] = '{"exchange":{"id":""}}';
    await expect(read(asFile(lines.join('\n')))).rejects.toMatchObject({ where: expect.stringMatching(/^line 8/) });
    const wrong = structuredClone(pack);
    wrong.exchanges[3]!.question.lines = [0, -1];
    await expect(read(asFile(JSON.stringify(wrong)))).rejects.toMatchObject({
      where: 'exchanges.3.question.lines.0',
    });
  });

  test('whose exchanges belong to no document of it is refused', async () => {
    await expect(read(asFile(JSON.stringify({ ...pack, documents: [] })))).rejects.toMatchObject({
      problem: 'invalid',
    });
  });

  test('loses tricks, internal addresses and links that are none, and keeps its offsets', async () => {
    const bad = structuredClone(pack);
    const [first] = bad.exchanges;
    first!.question.text = 'Wat \u202Estaat\u202C hier, zie \\\\server\\share\\x of http://intranet/geheim?';
    first!.references = [
      { text: 'a', id: 'a', url: 'http://paminco.minjus.nl/x', in: 'question', span: [4, 9] },
      { text: 'b', id: 'b', url: 'https://u:p@example.nl/', in: 'question', span: [0, 99_999] },
      { text: 'c', id: 'c', url: 'https://zoek.officielebekendmakingen.nl/kst-1', in: 'question' },
    ];
    const [exchange] = (await read(asFile(JSON.stringify(bad)))).exchanges;
    expect(exchange!.question.text).not.toMatch(/\p{Bidi_Control}|server|intranet/u);
    expect(exchange!.question.text.slice(5, 10)).toBe('staat');
    expect(exchange!.references.map(({ url }) => url)).toEqual([
      null,
      null,
      'https://zoek.officielebekendmakingen.nl/kst-1',
    ]);
    expect(exchange!.references.map(({ span }) => span)).toEqual([[4, 9], undefined, undefined]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:https://example.nl/1'])(
    'with a link to %s is refused',
    async (url) => {
      const bad = structuredClone(pack);
      bad.documents[0]!.url = url;
      await expect(read(asFile(JSON.stringify(bad)))).rejects.toMatchObject({ problem: 'invalid' });
    },
  );

  test('cannot mark function words or change prototypes', async () => {
    const bad = structuredClone(pack);
    bad.terms[0]!.forms.push({ text: 'de' }, { text: '–' });
    const text = JSON.stringify(bad).replace('"terms"', '"__proto__":{"polluted":true},"terms"');
    const [term] = (await read(asFile(text))).terms;
    expect(term!.forms).toEqual([{ text: 'begrip 0' }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
