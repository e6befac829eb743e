/** Small PDF files made by hand: plain text on pages, and one that asks for a password. */

function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from([...file].map((character) => character.charCodeAt(0)));
}

/** WinAnsi bytes of a line, as a PDF string. */
function literal(line: string): string {
  const plain = line.replace(
    /[«»‘’“”–—•…€]/g,
    (character) =>
      ({
        '«': '\\253',
        '»': '\\273',
        '‘': '\\221',
        '’': '\\222',
        '“': '\\223',
        '”': '\\224',
        '–': '\\226',
        '—': '\\227',
        '•': '\\225',
        '…': '\\205',
        '€': '\\200',
      })[character] ?? character,
  );
  const escaped = plain.replace(/([()])/g, '\\$1');
  return [...escaped]
    .map((character) => (character.charCodeAt(0) > 126 ? `\\${character.charCodeAt(0).toString(8)}` : character))
    .join('');
}

/** Lines of text, forty a page, an empty line leaving a gap. */
export function writtenPdf(lines: readonly string[], perPage = 40): Uint8Array {
  const pages: string[][] = [];
  for (let at = 0; at < Math.max(1, lines.length); at += perPage) pages.push(lines.slice(at, at + perPage));
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, page] of pages.entries()) {
    const shown = page.map((line, row) =>
      line.trim() === '' ? '' : `1 0 0 1 50 ${780 - row * 14} Tm (${literal(line)}) Tj`,
    );
    const stream = `BT /F1 10 Tf ${shown.filter((row) => row !== '').join('\n')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  return pdf(objects);
}

/** Encrypted with a user password that nobody knows: its check values are noise. */
export function lockedPdf(): Uint8Array {
  const noise = (seed: number) =>
    Array.from({ length: 32 }, (_, index) => ((index * 37 + seed) % 256).toString(16).padStart(2, '0')).join('');
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${noise(11)}> /U <${noise(90)}> /P -4 >>`,
    ],
    '/Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}
