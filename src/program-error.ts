// Whether an error is a mistake in the program rather than in what it was given: then its stack says where.

export function isProgramError(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}
