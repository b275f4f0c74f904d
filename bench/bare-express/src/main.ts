import express from 'express'

// The least that a service can be: for what starting costs, and what memory is idle.
const app = express()
app.get('/readyz', (_request, response) => response.json({ status: 'ok' }))
app.listen(Number(process.env.PORT), '127.0.0.1')
