import { bodyLimitBytes } from '@bulkhead/service'
import express from 'express'

/** The body as it came: what it means, and whether its type is right, is the service's to say. */
export const rawBody = express.raw({ limit: bodyLimitBytes, inflate: false, type: () => true })
