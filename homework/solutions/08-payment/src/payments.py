"""What is taken, declined and given back. Money is whole cents, and stays a whole number all the way."""

from dataclasses import dataclass

import psycopg
from psycopg.rows import class_row

SCHEMA = """
create table if not exists payments (
  order_id uuid primary key,
  payment_id uuid not null default gen_random_uuid(),
  status text not null check (status in ('taken', 'declined', 'refunded')),
  amount_cents bigint not null,
  currency text not null,
  reason text
)
"""
COLUMNS = "order_id::text, payment_id::text, status, amount_cents, currency, reason"


@dataclass(frozen=True)
class Payment:
    order_id: str
    payment_id: str
    status: str
    amount_cents: int
    currency: str
    reason: str | None


def connect(url: str) -> psycopg.Connection:
    return psycopg.connect(url, connect_timeout=2, autocommit=True)


def find(connection: psycopg.Connection, order_id: str) -> Payment | None:
    cursor = connection.cursor(row_factory=class_row(Payment))
    return cursor.execute(f"select {COLUMNS} from payments where order_id = %s", [order_id]).fetchone()


def balance(connection: psycopg.Connection) -> tuple[int, int]:
    """All that was ever taken, and what of it was given back."""
    row = connection.execute(
        """select coalesce(sum(amount_cents) filter (where status in ('taken', 'refunded')), 0)::bigint,
                  coalesce(sum(amount_cents) filter (where status = 'refunded'), 0)::bigint
           from payments"""
    ).fetchone()
    return row if row else (0, 0)


class Payments:
    """One payment an order: its id is the key, so that a request that is repeated finds what became of the first."""

    def __init__(self, url: str, limit_cents: int) -> None:
        self.url = url
        self.limit_cents = limit_cents
        self.connection: psycopg.Connection | None = None

    def connected(self) -> psycopg.Connection:
        if self.connection is None or self.connection.closed:
            self.connection = connect(self.url)
            self.connection.execute(SCHEMA)
        return self.connection

    def request(self, order_id: str, amount_cents: int, currency: str) -> Payment:
        declined = amount_cents > self.limit_cents
        status, reason = ("declined", "The amount is more than one payment may be.") if declined else ("taken", None)
        connection = self.connected()
        connection.execute(
            """insert into payments (order_id, status, amount_cents, currency, reason) values (%s, %s, %s, %s, %s)
               on conflict (order_id) do nothing""",
            [order_id, status, amount_cents, currency, reason],
        )
        payment = find(connection, order_id)
        assert payment is not None
        return payment

    def cancel(self, order_id: str) -> None:
        """A cancel may overtake the request: then nothing is taken when that comes."""
        connection = self.connected()
        with connection.transaction():
            connection.execute(
                "update payments set status = 'refunded' where order_id = %s and status = 'taken'", [order_id]
            )
            connection.execute(
                """insert into payments (order_id, status, amount_cents, currency, reason)
                   values (%s, 'declined', 0, 'USD', 'The order was cancelled.') on conflict (order_id) do nothing""",
                [order_id],
            )
