/** Hands the reader a file through the browser's own download, without any permission. */
export function saveFile(file: { readonly name: string; readonly type: string; readonly text: string }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download reads the address in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
