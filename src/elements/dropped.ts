/** Reads a file that is dragged over a map and dropped there: a document, or a picture with one inside. */
export function dropped(event: DragEvent, read: (text: string) => void): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (event.type === 'drop' && file) void file.text().then(read);
}
