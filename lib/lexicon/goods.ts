/** What shops sell: a name before it is a brand ("Frontex-helm"). */
const GOODS = new Set(
  `armband band banden beker bikini boormachine bot bril broek camping crème deken drank fiets fietsen fietshelm game hak handschoen
handschoenen helm helmen hemd hoed hoes hoesje hoodie horloge jack jas jasje jassen jurk kabel kit koffer koptelefoon lader lak lamp
laarzen laptop lens lijm matras mok motorhelm muis muts oordopjes overhemd pak parfum pet pop printer puzzel rackets racket riem ring
rok rugzak sandalen scherm schoen schoenen scooter shampoo shirt shorts slaapzak sneaker sneakers sok sokken speaker spel stoel stofzuiger
sweater t-shirt tablet tas tent toetsenbord trui trouwjurk verf vest zaag zadel zonnebril zonnebrillen`.split(/\s+/u),
);

/** True when the last part of a hyphenated surface is an article of trade. */
export function isBrand(surface: string): boolean {
  const parts = surface.toLowerCase().split(/[-‐‑]/u);
  return parts.length > 1 && GOODS.has(parts.at(-1) as string);
}
