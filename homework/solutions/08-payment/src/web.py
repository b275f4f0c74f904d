"""What payment answers over HTTP: what became of an order's payment, the balance, and how it is doing."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg

import bus
from payments import balance, connect, find

ORDER = re.compile(r"/payments/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")


def serve(port: int, database_url: str) -> None:
    """Beside the queue, on threads of its own: these end with the process."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                self.answer(*answer_to(self.path, database_url))
            except psycopg.OperationalError:
                self.answer(503, {"status": "down"})

        def answer(self, status: int, body: dict) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nobody reads a line for each request."""

    threading.Thread(target=ThreadingHTTPServer(("", port), Handler).serve_forever, daemon=True).start()


def answer_to(path: str, database_url: str) -> tuple[int, dict]:
    if path == "/livez":
        return 200, {"status": "up"}
    with connect(database_url) as connection:
        if path == "/readyz":
            return (200, {"status": "up"}) if bus.connected.is_set() else (503, {"status": "down"})
        if path == "/balance":
            taken, refunded = balance(connection)
            return 200, {"takenCents": taken, "refundedCents": refunded}
        order = ORDER.fullmatch(path)
        payment = find(connection, order[1]) if order else None
        if payment is None:
            return 404, {"status": "not found"}
        return 200, {
            "orderId": payment.order_id,
            "paymentId": payment.payment_id,
            "status": payment.status,
            "amountCents": payment.amount_cents,
            "currency": payment.currency,
            "reason": payment.reason,
        }
