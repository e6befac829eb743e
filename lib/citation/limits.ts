/** Hard limits of this room: they keep recognition linear in the length of the text, whatever the text is. */

/** Longest enumeration ("nrs. 1, 2, 3 …") that is followed up from one label. */
export const MAX_LIST = 40;
/** Longest range of paper numbers ("nrs. 850-855") that is written out. */
export const MAX_RANGE = 50;
/** How far behind a motion's name its number may stand, within the same sentence. */
export const MAX_TITLE_DISTANCE = 320;
/** Longest title taken from the words before a citation. */
export const MAX_TITLE = 200;
/** Longest URL that is taken for one. */
export const MAX_URL = 2000;
/** Longest word that can begin a citation ("uitvoeringsverordening" and its like). */
export const MAX_WORD = 60;
