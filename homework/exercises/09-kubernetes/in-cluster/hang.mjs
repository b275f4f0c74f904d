// Runs in the cluster: tells one pod of the catalog to hang. `node hang.mjs http://10.0.0.1:8080/lab/fault`
const hangs = { kind: 'hang', seconds: 3_600 }
const answer = await fetch(process.argv[2], {
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(hangs),
  signal: AbortSignal.timeout(5_000),
})
process.stdout.write(String(answer.status))
