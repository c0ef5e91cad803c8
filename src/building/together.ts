/**
 * 两件一道做。有一件不成，也等另一件停了再抛出：收拾的时候不能还有谁在写。
 * @throws 不成的那一件的错；都不成，是前一件的。
 */
export async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
