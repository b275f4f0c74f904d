import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSettings, SettingsError, setting } from './settings.ts'

const settings = z.object({
  PORT: setting.port,
  DATABASE_URL: setting.postgresUrl,
  AMQP_URL: setting.amqpUrl.optional(),
  LOG_LEVEL: setting.logLevel,
})

test('right settings come out with their types and defaults', () => {
  const read = readSettings(settings, { PORT: '8080', DATABASE_URL: 'postgres://localhost/shop', AMQP_URL: '' })

  expect(read).toEqual({ PORT: 8080, DATABASE_URL: 'postgres://localhost/shop', LOG_LEVEL: 'info' })
})

test('wrong settings are all named at once', () => {
  const read = () => readSettings(settings, { PORT: 'http', AMQP_URL: 'http://broker', LOG_LEVEL: 'loud' })

  expect(read).toThrow(SettingsError)
  expect(read).toThrow(/PORT: must be a port number[\s\S]*DATABASE_URL: [\s\S]*AMQP_URL: must be[\s\S]*LOG_LEVEL: /)
})
