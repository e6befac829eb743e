import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteList, sitePatternOf } from '../../../components/options/site-pattern.ts';
import { covers } from '../../../lib/settings-sites.ts';

describe('a site as a reader types or pastes it', () => {
  test.each([
    ['nrc.nl', 'nrc.nl'],
    [' https://www.NRC.nl/ ', 'nrc.nl'],
    ['https://nos.nl/artikel/123?x=1#kop', 'nos.nl/artikel/123'],
    ['*.overheid.nl', '*.overheid.nl'],
    ['http://localhost:8080/', 'localhost'],
    ['naam:wachtwoord@bank.example', 'bank.example'],
    ['mijnbank.co.uk/', 'mijnbank.co.uk'],
    ['zürich.example', 'xn--zrich-kva.example'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s is %s', (typed, pattern) => {
    expect(sitePatternOf(typed)).toBe(pattern);
  });

  test.each(['', 'geen site', 'nrc', '*.*', 'foo.*', '-x.nl', 'javascript:alert(1)', 'a..nl', `${'a'.repeat(301)}.nl`])(
    '%s is none',
    (typed) => {
      expect(sitePatternOf(typed)).toBeNull();
    },
  );

  test('what comes out is taken again as it is, and covers the address it came from', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const pattern = sitePatternOf(url);
        if (pattern === null) return;
        expect(sitePatternOf(pattern)).toBe(pattern);
        expect(covers(pattern, new URL(url))).toBe(true);
      }),
    );
  });
});

test('a list is read line by line, without doubles and comments, and names what is no site', () => {
  expect(readSiteList('# bank\r\nnrc.nl\n\nhttps://www.nrc.nl\nniet dit\n*.overheid.nl')).toEqual({
    patterns: ['nrc.nl', '*.overheid.nl'],
    wrong: ['niet dit'],
  });
});
