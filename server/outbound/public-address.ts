import { BlockList, isIP } from 'node:net'

/**
 * Whether an IP address lies on the open internet: not on this machine, not in its network, not reserved (the special
 * registries of IANA). An IPv6 address that carries an IPv4 one within it is none: nobody's site needs that way.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !closed.check(address)
  return version === 6 && global.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** All of the IPv6 internet that has been given out. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

const closed = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, prefix)
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, prefix, 'ipv6')
