import { demoLoad } from './demo-load.ts'
import { fault } from './lab.ts'
import type { Operation } from './operation.ts'
import { byService } from './path-params.ts'
import { status } from './status.ts'

/** How the store is broken, and watched. */
export const labOperations: readonly Operation[] = [
  {
    method: 'put',
    path: '/api/lab/faults/{service}',
    summary: 'Break a service (only with LAB=on)',
    access: 'everyone',
    params: byService,
    body: fault,
    status: 200,
    answer: fault,
    refusals: [404],
    onlyInLab: true,
  },
  {
    method: 'delete',
    path: '/api/lab/faults/{service}',
    summary: 'Heal a service (only with LAB=on)',
    access: 'everyone',
    params: byService,
    status: 204,
    refusals: [404],
    onlyInLab: true,
  },
  {
    method: 'put',
    path: '/api/lab/load',
    summary: 'Call demo shoppers, or change how many come (only with LAB=on)',
    access: 'everyone',
    body: demoLoad,
    status: 200,
    answer: demoLoad,
    refusals: [],
    onlyInLab: true,
  },
  {
    method: 'delete',
    path: '/api/lab/load',
    summary: 'Send the demo shoppers away (only with LAB=on)',
    access: 'everyone',
    status: 204,
    refusals: [],
    onlyInLab: true,
  },
  {
    method: 'get',
    path: '/api/status',
    summary: 'How every service and the bus are doing',
    access: 'everyone',
    status: 200,
    answer: status,
  },
  {
    method: 'get',
    path: '/api/status/stream',
    summary: 'The same each second as `status`; besides `journeys` (JourneySecond[]) and `steps` (BusStep[])',
    access: 'everyone',
    status: 200,
    answer: status,
    mediaType: 'text/event-stream',
  },
]
