"""Takes payment for orders: what it hears and tells is in bus.py, the rules are in payments.py, what it answers in web.py."""

import os
import signal
import threading

import bus
import web
from payments import Payments

FINISH_WITHIN_SECONDS = 2


def setting(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise SystemExit(f"The setting {name} is missing.")
    return value


stopping = threading.Event()


def stop(*_: object) -> None:
    """What is at work may be finished; what hangs is not waited for."""
    stopping.set()
    signal.alarm(FINISH_WITHIN_SECONDS)


def give_up(*_: object) -> None:
    os._exit(0)


signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGALRM, give_up)

payments = Payments(setting("DATABASE_URL"), limit_cents=int(setting("LIMIT_CENTS")))
web.serve(int(setting("PORT")), setting("DATABASE_URL"))
bus.take_payments(setting("AMQP_URL"), payments, stopping)
