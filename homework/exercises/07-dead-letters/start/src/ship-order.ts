const deadlineMs = 2_000

/**
 * Has the courier fetch the parcel of an order that was placed.
 * @throws when the body is no such event, or with what the courier said when it did not take the parcel
 */
export async function shipOrder(body: Buffer, courierUrl: string): Promise<void> {
  const event = JSON.parse(body.toString())
  const response = await fetch(`${courierUrl}/parcels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ orderId: event.data.orderId }),
    signal: AbortSignal.timeout(deadlineMs),
  })
  const said = await response.text()
  if (!response.ok) throw new Error(`the courier answered ${response.status}: ${said}`)
}
