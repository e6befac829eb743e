/** Hands the reader a file through the browser's own download, without any permission. */
export function saveFile(file: { readonly name: string; readonly type: string; readonly text: string }): void {
  saveBlob(file.name, new Blob([file.text], { type: `${file.type};charset=utf-8` }));
}

/** The same for content that is not text, or too long to be one. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
