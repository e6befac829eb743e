/** Spellings to show for stems. Most are the stem with a usual ending: one byte each. */
import { ByteReader, type ByteWriter } from './bytes.ts';

/** The order is part of the format. */
const ENDINGS =
  ',en,e,ing,s,ingen,t,te,de,n,er,ers,elijk,elijke,heid,ig,ige,ene,ende,end,baar,bare,ën,d,den,ten,es,se,ische,zen,ven,ken,pen,men,nen,len,ren,sen,ff,fen,gen,den,ed'.split(
    ',',
  );
/** Where each first stands. */
const PLACES = new Map(ENDINGS.map((ending, place) => [ending, place] as const).reverse());
const CAPITAL = 64;
const EXPLICIT = 63;

export function writeSurface(out: ByteWriter, key: string, surface: string): void {
  const first = surface.charAt(0);
  const low = first.toLowerCase();
  const small = low === first ? surface : low + surface.slice(1);
  const capital = small === surface ? 0 : CAPITAL;
  const ending = small.startsWith(key) ? (PLACES.get(small.slice(key.length)) ?? -1) : -1;
  if (ending >= 0) {
    out.byte(capital + ending);
    return;
  }
  let shared = 0;
  while (shared < key.length && shared < small.length && key[shared] === small[shared]) shared++;
  out.byte(capital + EXPLICIT);
  out.varint(shared);
  out.string(small.slice(shared));
}

/** The spelling at a slot of a surfaces page. Cost: a walk over those before it. */
export function readSurface(page: Uint8Array, slot: number, key: string): string {
  const reader = new ByteReader(page);
  for (let i = 0; i < slot; i++) {
    if ((reader.byte() & EXPLICIT) !== EXPLICIT) continue;
    reader.varint();
    const length = reader.varint();
    reader.at += length;
  }
  const code = reader.byte();
  const ending = code & EXPLICIT;
  const small = ending === EXPLICIT ? key.slice(0, reader.varint()) + reader.string() : key + (ENDINGS[ending] ?? '');
  return code & CAPITAL ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
