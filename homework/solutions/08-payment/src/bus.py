"""Takes what is on the queue `payment` one after the other, and acknowledges it when its outcome is kept and told."""

import json
import threading
import uuid
from datetime import datetime, timezone

import pika
import pika.exceptions
import psycopg
from pika.adapters.blocking_connection import BlockingChannel as Channel

from payments import Payment, Payments

QUEUE = "payment"
EXCHANGE = "store.events"
LOOK_AGAIN_SECONDS = 0.2
TRY_AGAIN_SECONDS = 0.5

connected = threading.Event()


def take_payments(url: str, payments: Payments, stopping: threading.Event) -> None:
    while not stopping.is_set():
        try:
            payments.connected()
            take_while_connected(url, payments, stopping)
        except (pika.exceptions.AMQPError, OSError, psycopg.OperationalError):
            # The broker, the queue or the database is not there (yet): what is on the queue stays there.
            stopping.wait(TRY_AGAIN_SECONDS)
        finally:
            connected.clear()


def take_while_connected(url: str, payments: Payments, stopping: threading.Event) -> None:
    connection = pika.BlockingConnection(pika.URLParameters(url))
    try:
        channel = connection.channel()
        channel.confirm_delivery()
        channel.basic_qos(prefetch_count=20)
        deliveries = channel.consume(QUEUE, inactivity_timeout=LOOK_AGAIN_SECONDS)
        connected.set()
        for method, _, body in deliveries:
            if method is not None:
                take_one(channel, method.delivery_tag, body, payments)
            if stopping.is_set():
                return
    finally:
        # What was not acknowledged goes back to the queue.
        connection.close()


def take_one(channel: Channel, delivery_tag: int, body: bytes, payments: Payments) -> None:
    try:
        events = outcome_of(payments, json.loads(body))
    except (ValueError, KeyError, TypeError, psycopg.DataError):
        # Nobody can read it, now or later: the queue parks it.
        return channel.basic_reject(delivery_tag, requeue=False)
    for event in events:
        tell(channel, event)
    channel.basic_ack(delivery_tag)


def outcome_of(payments: Payments, event: dict) -> list[dict]:
    data = event["data"]
    if event["type"] == "store.payment.requested.v1":
        return [answer_to(payments.request(data["orderId"], data["amountCents"], data["currency"]))]
    if event["type"] == "store.order.cancelled.v1":
        payments.cancel(data["orderId"])
    return []


def answer_to(payment: Payment) -> dict:
    if payment.status == "declined":
        data = {"orderId": payment.order_id, "reason": payment.reason}
        return new_event("store.payment.declined.v1", payment.order_id, data)
    data = {
        "orderId": payment.order_id,
        "paymentId": payment.payment_id,
        "amountCents": payment.amount_cents,
        "currency": payment.currency,
    }
    return new_event("store.payment.taken.v1", payment.order_id, data)


def new_event(type: str, subject: str, data: dict) -> dict:
    return {
        "specversion": "1.0",
        "id": str(uuid.uuid4()),
        "source": "payment",
        "type": type,
        "time": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "subject": subject,
        "datacontenttype": "application/json",
        "data": data,
    }


def tell(channel: Channel, event: dict) -> None:
    properties = pika.BasicProperties(
        message_id=event["id"], type=event["type"], delivery_mode=2, content_type="application/cloudevents+json"
    )
    channel.basic_publish(EXCHANGE, event["type"], json.dumps(event).encode(), properties, mandatory=True)
