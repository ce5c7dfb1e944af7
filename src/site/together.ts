/** Waits for all before it throws for one, so that nothing writes into a folder that is being removed. */
export async function together<const Works extends readonly unknown[] | []>(
  works: Works,
): Promise<{ -readonly [Place in keyof Works]: Awaited<Works[Place]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
