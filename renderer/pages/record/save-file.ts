/** Hands a text to the browser, or to the window of the desktop edition, as a file to keep. */

let last: string | null = null;

/** The address of the text is taken back with the next file: nobody can say when a download has been read. */
export function saveFile(fileName: string, text: string): void {
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = last;
  link.download = fileName;
  link.click();
}
