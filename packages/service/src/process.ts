import { type FaultSwitch, type LabSettings, startFaultSwitch } from './faults/index.ts'
import { createLifecycle, type Lifecycle, stopOnSignals } from './lifecycle.ts'
import { createLogger, type Logger } from './logger.ts'
import { createMetrics, type Metrics } from './metrics.ts'

/** What every process of the store has. */
export interface ServiceProcess {
  readonly name: string
  readonly logger: Logger
  readonly metrics: Metrics
  readonly lifecycle: Lifecycle
  /** Only with `LAB=on`. */
  readonly faults: FaultSwitch | undefined
}

export interface ProcessSettings extends LabSettings {
  readonly LOG_LEVEL: string
}

/** Gives this process its log, metrics and fault switch, and has it stop in order when it is told to. */
export async function startProcess(name: string, settings: ProcessSettings): Promise<ServiceProcess> {
  const logger = createLogger(name, settings.LOG_LEVEL)
  const lifecycle = createLifecycle(logger)
  stopOnSignals(lifecycle, logger)
  const faults = await startFaultSwitch(settings, logger)
  return { name, logger, metrics: createMetrics(name), lifecycle, faults }
}
