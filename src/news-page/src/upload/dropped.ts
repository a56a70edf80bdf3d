/** The files that were dropped, those in folders with their folder before the name. */
export async function filesOf(transfer: DataTransfer): Promise<{ file: File; name: string }[]> {
  // Entries are gone once the event is over: take all of them first.
  const entries = [...transfer.items].filter(item => item.kind === 'file').map(item => item.webkitGetAsEntry());
  if (entries.length === 0 || entries.some(entry => entry === null)) {
    return [...transfer.files].map(file => ({ file, name: file.name }));
  }

  return (await Promise.all(entries.map(entry => read(entry!, '')))).flat();
}

async function read(entry: FileSystemEntry, folder: string): Promise<{ file: File; name: string }[]> {
  const name = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return entry.name.startsWith('.') ? [] : [{ file, name }];
  }

  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: { file: File; name: string }[] = [];
  for (;;) {
    // A reader gives a folder by and by, an empty list at its end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return files;
    }

    files.push(...(await Promise.all(some.map(inner => read(inner, `${name}/`)))).flat());
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
