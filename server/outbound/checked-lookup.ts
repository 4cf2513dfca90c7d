import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Every address of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

/** A name or an address that leads to this machine, into its network or nowhere public. */
export class NotPublicError extends Error {
  readonly code = 'NOT_PUBLIC'
}

/**
 * A `lookup` for a socket: the name is resolved once, and the socket gets the very addresses that were looked at, so
 * that no second answer can lead it elsewhere. A name with one address that is not public is refused altogether.
 */
export function checkedLookup(resolve: Resolve = resolveAll): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses
        if (!first || addresses.some(({ address }) => !isPublicAddress(address)))
          return done(new NotPublicError(`${name} is not on the open internet`), '', 4)
        if (options.all) done(null, addresses)
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, '', 4),
    )
  }
}

function resolveAll(name: string): Promise<LookupAddress[]> {
  return new Promise((resolved, failed) => {
    lookup(name, { all: true }, (error, addresses) => (error ? failed(error) : resolved(addresses)))
  })
}
