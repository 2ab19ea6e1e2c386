/** Files are handed in piece by piece. The number stands alone, so that a screen that cuts a file does not carry the schemas. */

/** Bytes of a file in one call, before they become base64; a multiple of three, so that only the last piece is padded. */
export const pieceBytes = 45_000;
