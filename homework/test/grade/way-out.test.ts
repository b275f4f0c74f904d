import { expect, test } from 'vitest'
import { waysOutIn } from '../../src/grade/run/way-out.ts'

interface Counted {
  readonly noRoutes?: number
  readonly noPorts?: number
  readonly called?: string
}

/** As Linux shows it below /proc/net. The gateway is 172.29.0.1. */
function seen({ noRoutes = 0, noPorts = 0, called = '172.29.0.3' }: Counted): string {
  return [
    'Ip: Forwarding DefaultTTL OutNoRoutes ReasmTimeout',
    `Ip: 1 64 ${noRoutes} 0`,
    'Udp: InDatagrams NoPorts InErrors',
    `Udp: 4 ${noPorts} 0`,
    'Iface\tDestination\tGateway \tFlags\tRefCnt',
    'eth0\t00000000\t01001DAC\t0003\t0',
    'eth0\t00001DAC\t00000000\t0001\t0',
    'IP address       HW type     Flags       HW address            Mask     Device',
    `${called}       0x1         0x0         00:00:00:00:00:00     *        eth0`,
  ].join('\n')
}

test.each<[string, Counted, string[]]>([
  ['a submission that talks to its neighbours alone', {}, []],
  ['one that asks for a name of the internet', { noPorts: 2 }, ['it asked for names that are not on its stage']],
  [
    'one that calls an address by the gateway',
    { called: '172.29.0.1' },
    ['it called addresses that are not on its stage'],
  ],
  ['one that calls where no route leads', { noRoutes: 1 }, ['it called addresses that are not on its stage']],
])('%s is told by what its kernel counted', (_, counted, sentences) => {
  expect(waysOutIn(seen(counted), 'all up')).toEqual(sentences)
})

test('a name is not held against a submission while a neighbour is down, who is asked for outside, too', () => {
  expect(waysOutIn(seen({ noPorts: 2 }), 'not all up')).toEqual([])
})
