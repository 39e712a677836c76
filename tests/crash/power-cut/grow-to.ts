/** A copy that shares its memory with nothing else and has room to grow. */
export function roomyCopy(file: Buffer, size = file.length): Buffer {
  const copy = Buffer.from(new ArrayBuffer(Math.max(2 * size, 65_536)), 0, size);
  file.copy(copy);
  return copy;
}

/** Makes a {@link roomyCopy} this long: cut off, or with zeros at its end. */
export function growTo(file: Buffer, size: number): Buffer {
  if (size <= file.length) return file.subarray(0, size);
  if (size > file.buffer.byteLength) return roomyCopy(file, size);
  return Buffer.from(file.buffer, 0, size).fill(0, file.length);
}
